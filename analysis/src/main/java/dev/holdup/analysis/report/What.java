package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.stack.SubKind;

/** What held a loop, in a word or two for a table and with its article for a sentence. */
public final class What {
    private What() {}

    /** @param subKind null where nothing is recognised */
    static String of(Kind kind, String operation, SubKind subKind) {
        return switch (kind) {
            case CPU_STALL -> subKind == null || subKind.label() == null ? "on CPU" : subKind.label();
            case GC_OR_SAFEPOINT -> "GC or safepoint";
            case HOST_STARVED -> "no processor";
            case CROWDED_ITERATION -> "many short tasks";
            case PINNED_CARRIER -> operation == null ? "pinned" : "pinned: " + operation;
            case CARRIER_HOG ->
                operation != null ? operation : subKind == null || subKind.label() == null ? "on CPU" : subKind.label();
            case MONITOR_CONTENTION, BLOCKING_CALL -> operation == null ? "waiting" : operation;
        };
    }

    public static String of(Report.Finding finding) {
        for (Kind kind : Kind.values()) {
            if (kind.id().equals(finding.kind())) {
                return of(kind, finding.operation(), new SubKind(finding.subKind(), finding.words()));
            }
        }
        return finding.kind();
    }

    /** {@link #phrase} before more words: what ends in a clause is followed by a comma. */
    static String inSentence(Report.Finding finding) {
        String phrase = phrase(finding);
        return phrase.contains(" that ") ? phrase + "," : phrase;
    }

    /** {@code a socket read}, or {@code a file write (logging)}; API names and states need no article. */
    static String phrase(Report.Finding finding) {
        String what = of(finding);
        if (finding.kind().equals(Kind.CPU_STALL.id())) {
            return finding.words() == null ? "computing" : finding.words();
        }
        String aside = finding.words() == null ? "" : " (" + finding.words() + ")";
        if (finding.kind().equals(Kind.MONITOR_CONTENTION.id())) {
            return "waiting for a monitor" + owner(" that ", finding, " held") + aside;
        }
        boolean words = finding.kind().equals(Kind.BLOCKING_CALL.id()) && !what.contains(".") && !what.endsWith("ing");
        return (words && !what.equals("class initialisation") ? "a " + what : what)
                + aside
                + (finding.chain().isEmpty() ? "" : owner(", held by ", finding, ""));
    }

    /** {@code that session-sweeper held in Registry.sweep (Registry.java:36)}. */
    private static String owner(String before, Report.Finding finding, String after) {
        if (finding.owner() == null) {
            return "";
        }
        String place = Places.culprit(finding.ownerFrame());
        String where = Places.where(finding.ownerFrame());
        return before
                + finding.owner()
                + after
                + (place == null ? "" : " in " + place)
                + (where == null ? "" : " (" + where + ")");
    }
}
