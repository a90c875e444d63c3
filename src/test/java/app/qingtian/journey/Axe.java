package app.qingtian.journey;

import com.deque.html.axecore.playwright.AxeBuilder;

/** Looks with axe for what keeps somebody from a page. */
final class Axe {

    /** Without axe's preload, which would fetch style sheets in ways our policy forbids; not while colours are still on their way. */
    private static final String FAULTS = """
            async () => {
              const passing = document.getAnimations().filter(it => Number.isFinite(it.effect.getComputedTiming().endTime));
              await Promise.allSettled(passing.map(it => it.finished));
              return (await axe.run({preload: false, resultTypes: ['violations']})).violations
                .filter(it => ['serious', 'critical'].includes(it.impact))
                .map(it => `${location.pathname} ${it.id}: ${it.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')}`)
                .join('; ');
            }
            """;

    private Axe() {}

    /** What is serious or critical, in words; empty where nothing is. */
    static Object faults(Guest guest) {
        guest.page().waitForLoadState();
        guest.page().evaluate(AxeBuilder.getAxeScript());
        return guest.page().evaluate(FAULTS);
    }
}
