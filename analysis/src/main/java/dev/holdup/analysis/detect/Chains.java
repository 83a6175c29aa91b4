package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Blame;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.stack.Fingerprint;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Stacks;
import java.util.ArrayList;
import java.util.List;

/** The identity of a chain across runs: its locks, and the place where each owner stood. No names of threads. */
public final class Chains {
    private Chains() {}

    /** {@code chain-7f3a91c2}. */
    public static String id(Blame blame) {
        List<String> parts = new ArrayList<>();
        for (Blame.Edge edge : blame.edges()) {
            Frame stands = Stacks.culprit(Stacks.withoutAgent(edge.stack()));
            parts.add(edge.lock() == null ? "" : Names.stableClass(edge.lock()));
            parts.add(stands == null ? "" : Fingerprint.place(stands));
        }
        return Fingerprint.of("chain", String.join(" ", parts), "", List.of());
    }
}
