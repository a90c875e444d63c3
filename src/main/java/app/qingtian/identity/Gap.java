package app.qingtian.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where nobody takes it or nobody watches (RTE-01, RTE-06): a department without a name, or whose name stands for nobody. Pure. */
public record Gap(
        Department department, What what, @Nullable Long personId) {

    /** What is missing. */
    public enum What {
        NO_LIAISON,
        NO_OVERSEER,
        LIAISON_LEFT,
        OVERSEER_LEFT,
        LIAISON_AWAY
    }

    /** In the order of the departments. */
    public static List<Gap> of(List<Department> departments, StandIns standIns, Instant now) {
        var gaps = new ArrayList<Gap>();
        for (var department : departments) {
            var liaison = department.liaisonId();
            var overseer = department.overseerId();
            if (liaison == null) {
                gaps.add(new Gap(department, What.NO_LIAISON, null));
            } else if (standIns.gone(liaison)) {
                gaps.add(new Gap(department, What.LIAISON_LEFT, liaison));
            } else if (standIns.actingFor(liaison, now).isEmpty()) {
                gaps.add(new Gap(department, What.LIAISON_AWAY, liaison));
            }
            if (overseer == null) {
                gaps.add(new Gap(department, What.NO_OVERSEER, null));
            } else if (standIns.gone(overseer)) {
                gaps.add(new Gap(department, What.OVERSEER_LEFT, overseer));
            }
        }
        return gaps;
    }
}
