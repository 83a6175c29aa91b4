package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.rounds.Configuration;

/** A JDK's hook benchmarks as a Markdown table, one line an operation. */
final class HookTable {
    /** Most that a hook may add where the thread is no loop. */
    static final double LIMIT_NANOS = 5;

    private HookTable() {}

    static String of(Forks forks) {
        StringBuilder text = new StringBuilder(
                "| operation | without the agent | A/A | added by JFR alone | added, plain thread | ≤ 5 ns |"
                        + " added, loop | B/op without, plain, loop |\n|---|---|---|---|---|---|---|---|\n");
        for (String benchmark : forks.benchmarks(Configuration.BASE)) {
            Spread chance = forks.added(Configuration.CONTROL, Configuration.BASE, benchmark);
            Spread plain = forks.added(Configuration.AGENT, Configuration.BASE, benchmark);
            text.append("| ").append(benchmark);
            text.append(" | ").append(Text.plain(forks.of(Configuration.BASE, benchmark, Fork::cpuNanos)));
            text.append(" | ").append(Text.signed(chance));
            text.append(" | ").append(Text.signed(forks.added(Configuration.RECORDING, Configuration.BASE, benchmark)));
            text.append(" | ").append(Text.signed(plain));
            text.append(" | ").append(Verdict.of(plain, chance, LIMIT_NANOS).text());
            text.append(" | ")
                    .append(Text.signed(forks.added(Configuration.AGENT_LOOP, Configuration.BASE, benchmark)));
            text.append(" | ")
                    .append(bytes(forks, Configuration.BASE, benchmark))
                    .append(", ")
                    .append(bytes(forks, Configuration.AGENT, benchmark))
                    .append(", ")
                    .append(bytes(forks, Configuration.AGENT_LOOP, benchmark));
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String bytes(Forks forks, Configuration configuration, String benchmark) {
        return Text.number(forks.of(configuration, benchmark, Fork::bytes).median());
    }
}
