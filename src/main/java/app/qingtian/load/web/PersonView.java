package app.qingtian.load.web;

import app.qingtian.kernel.web.FormView;
import app.qingtian.load.Running;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one colleague still has to keep; with a form to hand it over for whoever watches over them. */
public record PersonView(
        String name,
        String login,
        List<Running> running,
        List<String> chosen,
        @Nullable FormView form) {

    /** The form came back with something to look at. */
    public boolean open() {
        return form != null && (form.refused() != null || !form.wrong().isEmpty());
    }
}
