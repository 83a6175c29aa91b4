package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.accuracy.Judged;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Truths and what tools made of them, a line for each program and tool. */
final class AccuracyTable {
    private static final String OURS = "Holdup";

    private AccuracyTable() {}

    static String text(List<Judged> all) {
        StringBuilder text = new StringBuilder("""
                | program | tool | found | ≥ 1 ms | false | precision | length, error: median | p95 | cause | culprit |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        StringBuilder notes = new StringBuilder();
        Map<String, Map<String, List<Judged>>> rows = all.stream()
                .collect(Collectors.groupingBy(
                        AccuracyTable::program,
                        TreeMap::new,
                        Collectors.groupingBy(Judged::tool, TreeMap::new, Collectors.toList())));
        rows.forEach((program, tools) -> tools.forEach((tool, judged) -> {
            text.append(row(program, tool, judged));
            if (tool.startsWith(OURS)) {
                notes.append(note(program, tool, judged));
            }
        }));
        return text.append(notes).toString();
    }

    /** Health is a silent part of the program that has faults. */
    private static String program(Judged one) {
        return one.program().equals("healthy shop") ? "faults of the shop" : one.program();
    }

    private static String row(String program, String tool, List<Judged> judged) {
        List<Judged> seeded = judged.stream().filter(one -> !silent(one)).toList();
        List<Judged> found = seeded.stream().filter(Judged::found).toList();
        List<Judged> longer =
                seeded.stream().filter(one -> one.truth().ms() >= 1).toList();
        int alarms = judged.stream().mapToInt(Judged::alarms).sum();
        List<Double> errors = found.stream()
                .map(Judged::lengthErrorMs)
                .filter(error -> !error.isNaN())
                .sorted()
                .toList();
        return "| "
                + String.join(
                        " | ",
                        program,
                        tool,
                        share(found.size(), seeded.size()),
                        longer.isEmpty() ? "—" : share(count(longer, Judged::found), longer.size()),
                        alarms + " of " + (judged.size() - seeded.size() + count(seeded, AccuracyTable::isPause)),
                        percent(found.size(), found.size() + alarms),
                        errors.isEmpty() ? "—" : ms(errors.get(errors.size() / 2)),
                        errors.isEmpty() ? "—" : ms(errors.get((int) (0.95 * (errors.size() - 1)))),
                        count(found, one -> one.cause() != null) == 0
                                ? "—"
                                : share(count(found, one -> Boolean.TRUE.equals(one.cause())), found.size()),
                        share(count(found, Judged::culprit), found.size()))
                + " |\n";
    }

    private static String note(String program, String tool, List<Judged> judged) {
        String missed = names(
                judged, one -> !silent(one) && !one.found() && !(one.truth().ms() < 1));
        String wrong = names(judged, one -> one.alarms() > 0);
        return (missed + wrong).isEmpty()
                ? ""
                : "\n" + tool + ", " + program + ": "
                        + (missed.isEmpty() ? "" : "missed of 1 ms or more: " + missed + ". ")
                        + (wrong.isEmpty() ? "" : "False: " + wrong + ".")
                        + "\n";
    }

    private static String names(List<Judged> judged, Predicate<Judged> which) {
        return judged.stream()
                .filter(which)
                .map(one -> one.truth().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean silent(Judged one) {
        return one.truth().times() == 0;
    }

    /** Nobody's code: to blame some is false. */
    private static boolean isPause(Judged one) {
        return one.truth().marker().isEmpty();
    }

    private static int count(List<Judged> judged, Predicate<Judged> which) {
        return (int) judged.stream().filter(which).count();
    }

    private static String share(int part, int all) {
        return part + " of " + all + (all == 0 ? "" : " (" + percent(part, all) + ")");
    }

    private static String percent(int part, int all) {
        return all == 0 ? "—" : Math.round(100.0 * part / all) + " %";
    }

    private static String ms(double ms) {
        return String.format(Locale.ROOT, "%.2f ms", ms);
    }
}
