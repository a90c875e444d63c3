package app.qingtian.bond.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
class MergingRacePageTest {

    @Autowired
    ApplicationContext house;

    @Test
    void mergingAndTakingBackAtOnceIsRefusedAndNeverAFault() {
        var cast = Cast.of(house);
        var handler = cast.handler();
        var one = cast.lodged();
        var two = cast.lodged();
        var three = cast.lodged();
        for (int i = 0; i < 8; i++) {
            assertThat(merge(handler, one, two)).isEqualTo(200);
            List<Supplier<Integer>> hands = List.of(
                    () -> separate(handler, one),
                    () -> separate(handler, one),
                    () -> merge(handler, two, one),
                    () -> merge(handler, three, one));
            var answers = hands.stream().map(CompletableFuture::supplyAsync).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).as("round " + i).contains(200).allMatch(List.of(200, 409, 412)::contains);
            Stream.of(one, two, three).forEach(it -> separate(handler, it));
        }
    }

    private static int merge(Clerk handler, Complaint from, Complaint into) {
        return handler.post("/complaints/" + from.number() + "/merging", "{\"into\":\"" + into.number() + "\"}")
                .status();
    }

    private static int separate(Clerk handler, Complaint complaint) {
        return handler.post("/complaints/" + complaint.number() + "/separation", "{\"reason\":\"分开\"}")
                .status();
    }
}
