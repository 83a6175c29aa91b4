package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.rounds.Configuration;

/** The task benchmarks of a JDK and a Netty as a Markdown table, one line an operation. */
final class TaskTable {
    private TaskTable() {}

    static String of(Forks forks) {
        StringBuilder text = new StringBuilder("| operation | without the agent | A/A | added | kept |"
                + " B/op without, with | kept |\n|---|---|---|---|---|---|---|\n");
        for (String benchmark : forks.benchmarks(Configuration.BASE)) {
            Bar bar = Bar.of(benchmark);
            Spread chance = forks.added(Configuration.CONTROL, Configuration.BASE, benchmark);
            Spread added = forks.added(Configuration.AGENT, Configuration.BASE, benchmark);
            double without = bytes(forks, Configuration.BASE, benchmark);
            double with = bytes(forks, Configuration.AGENT, benchmark);
            text.append("| ").append(benchmark);
            text.append(" | ").append(Text.plain(forks.of(Configuration.BASE, benchmark, Fork::cpuNanos)));
            text.append(" | ").append(Text.signed(chance));
            text.append(" | ").append(Text.signed(added));
            text.append(" | ").append(bar.nanosVerdict(added, chance));
            text.append(" | ").append(Text.number(without)).append(", ").append(Text.number(with));
            text.append(" | ").append(bar.bytesVerdict(with - without));
            text.append(" |\n");
        }
        return text.toString();
    }

    private static double bytes(Forks forks, Configuration configuration, String benchmark) {
        return forks.of(configuration, benchmark, Fork::bytes).median();
    }
}
