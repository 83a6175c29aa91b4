package dev.holdup.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Writes GATE.md from what a run left. */
public final class GateReport {
    private static final int PASS = 0;
    private static final int FAIL = 1;
    private static final int INCONCLUSIVE = 4;
    private static final String LINE = "OrderDao.java:38";

    /** One run, and what the gate said of it. */
    record Judged(String kind, int round, int exitCode, double load, String said) {
        static Judged of(String line) {
            String[] parts = line.split("\t");
            return new Judged(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Double.parseDouble(parts[3]),
                    parts[4].strip());
        }

        /** Not decided is never wrong; of a starved run anything else is. */
        boolean wrong() {
            return switch (kind) {
                case "healthy" -> exitCode != PASS && exitCode != INCONCLUSIVE;
                case "seeded" -> exitCode != INCONCLUSIVE && (exitCode != FAIL || !said.contains(LINE));
                default -> exitCode != INCONCLUSIVE;
            };
        }
    }

    private GateReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        List<Judged> all = Files.readAllLines(raw.resolve("verdicts.tsv")).stream()
                .map(Judged::of)
                .toList();
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note()).append('\n');
        text.append("| run | expected | runs | pass | fail | of these with the line | inconclusive | wrong |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        text.append(row("healthy", "pass", all)).append(row("seeded", "fail", all));
        text.append(row("starved", "inconclusive", all));
        text.append("\n| run | load | verdict | said first |\n|---|---|---|---|\n");
        all.forEach(one -> text.append(line(one)));
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static String row(String kind, String expected, List<Judged> all) {
        List<Judged> runs = all.stream().filter(one -> one.kind().equals(kind)).toList();
        return String.format(
                "| %s | %s | %d | %d | %d | %d | %d | %d |%n",
                kind,
                expected,
                runs.size(),
                count(runs, one -> one.exitCode() == PASS),
                count(runs, one -> one.exitCode() == FAIL),
                count(runs, one -> one.exitCode() == FAIL && one.said().contains(LINE)),
                count(runs, one -> one.exitCode() == INCONCLUSIVE),
                count(runs, Judged::wrong));
    }

    private static long count(List<Judged> runs, Predicate<Judged> which) {
        return runs.stream().filter(which).count();
    }

    private static String line(Judged one) {
        String verdict =
                switch (one.exitCode()) {
                    case PASS -> "pass";
                    case FAIL -> "fail";
                    case INCONCLUSIVE -> "inconclusive";
                    default -> "exit code " + one.exitCode();
                };
        return String.format(
                Locale.ROOT,
                "| %s %d | %.1f | %s | %s |%n",
                one.kind(),
                one.round(),
                one.load(),
                verdict + (one.wrong() ? ", **wrong**" : ""),
                one.said().replaceFirst("^– ", "").split(" [–✓✗?] | [\\w-]+\\.jfr · ")[0]);
    }

    private static String head(Run run) {
        return """
                # What the gate decides

                %s
                The shop on Netty with 300 requests a second for 5 s, recorded from its start by `holdup run` and judged \
                by `holdup gate` under [gate.yml](gate.yml): the recommended preset with a shorter warm-up. *Seeded* is \
                the same build with a socket read of 6 ms in 3 of 100 requests; *starved* is the healthy one beside \
                three spinning processes for each processor. A verdict is wrong where a healthy run fails, where a seeded \
                one passes or fails without naming its line, `%s`, and where a starved one is decided at all.
                """.formatted(run.place(), LINE);
    }
}
