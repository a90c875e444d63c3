package app.qingtian.demo;

import java.util.List;

/** How often this mishap was told before decides which way of telling it, and of which thing. */
record Retelling(Blocks.Mishap mishap, int before) {

    String told() {
        var tells = mishap.all("tell");
        return tells.get(before % tells.size()).replace("{p}", thing());
    }

    private String thing() {
        var things = List.of(mishap.one("products").split(" \\| "));
        return things.get(before / mishap.all("tell").size() % things.size());
    }
}
