package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** Orders of the loops, worst first, each by its key. */
public enum TopSort {
    LAG('l', worst(loop -> figure(loop.lag()))),
    BUSY('u', worst(Report.Loop::utilisation)),
    DELAY('d', worst(loop -> figure(loop.queueDelay()))),
    BACKLOG('b', worst(loop -> number(loop.maxBacklog()))),
    TASKS('t', worst(loop -> number(loop.tasks()))),
    NAME('n', Comparator.comparing(Report.Loop::name));

    private final char key;
    private final Comparator<Report.Loop> order;

    TopSort(char key, Comparator<Report.Loop> order) {
        this.key = key;
        this.order = order;
    }

    char key() {
        return key;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Loops alike stay in the order of their names. */
    Comparator<Report.Loop> order() {
        return order.thenComparing(Report.Loop::name);
    }

    /** What nobody knows comes last. */
    private static Comparator<Report.Loop> worst(Function<Report.Loop, Double> of) {
        return Comparator.comparing(of, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
                .reversed();
    }

    private static Double figure(Report.Distribution of) {
        return of == null ? null : Double.valueOf(of.p99Ms() + of.maxMs() / 1e6);
    }

    private static Double number(Long of) {
        return of == null ? null : Double.valueOf(of);
    }
}
