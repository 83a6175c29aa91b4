package dev.holdup.it.app.latency;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Queue delays as the tasks of a class saw them, exactly. Units: ns. */
public record Truth(String taskClass, long count, long p50, long p99, long p999, long mean) {
    private static final String WORD = "truth";

    static Truth of(String taskClass, long[] delays) {
        long[] sorted = delays.clone();
        Arrays.sort(sorted);
        return new Truth(
                taskClass,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 0.999),
                Math.round(Arrays.stream(sorted).average().orElse(0)));
    }

    String line() {
        return String.join(
                " ",
                WORD,
                taskClass,
                Long.toString(count),
                Long.toString(p50),
                Long.toString(p99),
                Long.toString(p999),
                Long.toString(mean));
    }

    /** Those among the lines that an application said. */
    public static Stream<Truth> in(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .filter(word -> word[0].equals(WORD))
                .map(word -> new Truth(
                        word[1],
                        Long.parseLong(word[2]),
                        Long.parseLong(word[3]),
                        Long.parseLong(word[4]),
                        Long.parseLong(word[5]),
                        Long.parseLong(word[6])));
    }

    /** The smallest value that at least this share of all does not exceed. */
    private static long at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
