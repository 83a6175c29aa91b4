package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.stack.Names;
import dev.holdup.schema.EventNames;
import java.util.List;
import java.util.Locale;

/** The first thing that is read. */
final class VerdictSentence {
    private static final double HELD_MS = 25;

    private VerdictSentence() {}

    static String of(
            Report.Quality quality,
            List<Report.Finding> findings,
            List<Report.Loop> loops,
            boolean virtualThreads,
            double windowMs) {
        if (loops.stream().allMatch(Report.Loop::pool) && !virtualThreads) {
            return recordedByAgent(quality)
                    ? "No event loop was seen, so nothing can be said about what held one up."
                    : "This recording was not made with the Holdup agent, so it tells nothing about event loops.";
        }
        return findings.stream()
                .filter(VerdictSentence::makesVerdict)
                .findFirst()
                .map(finding -> Kind.keepsCarriers(finding.kind()) ? CarrierSentence.of(finding) : held(finding, loops))
                .orElseGet(() -> "Nothing held up a " + (virtualThreads ? "loop or a carrier" : "loop")
                        + " for 25 ms or more in " + Units.window(windowMs)
                        + notTheCodes(findings) + ".");
    }

    /** Pauses of the JVM and a host without a processor to give hold loops too, and are nobody's code. */
    private static String notTheCodes(List<Report.Finding> findings) {
        return findings.stream()
                .filter(VerdictSentence::isNotTheCodes)
                .filter(finding -> finding.maxMs() >= HELD_MS)
                .map(finding -> (finding.kind().equals("host-starved") ? "the host" : "the JVM's own pauses") + ", "
                        + Units.count(finding.count(), "time") + ", longest " + Units.time(finding.maxMs()))
                .reduce((one, other) -> one + ", and " + other)
                .map(text -> ", but for " + text)
                .orElse("");
    }

    private static boolean isNotTheCodes(Report.Finding finding) {
        return finding.kind().equals("gc-or-safepoint") || finding.kind().equals("host-starved");
    }

    static boolean makesVerdict(Report.Finding finding) {
        return finding.severity().equals("error");
    }

    private static boolean recordedByAgent(Report.Quality quality) {
        return quality.coverage().stream()
                .anyMatch(event -> event.event().startsWith(EventNames.PREFIX) && event.present());
    }

    private static String held(Report.Finding finding, List<Report.Loop> loops) {
        String times = Units.count(finding.count(), "time") + ", longest " + Units.time(finding.maxMs())
                + (finding.unfinished() ? " and not over when the recording ended" : "") + ".";
        String held = loopNames(finding.loops(), loops);
        String who = who(finding);
        if (finding.inflictedMs() != null && finding.inflictedMs() > 0) {
            return victims(finding) + " waited " + about(finding) + Units.time(finding.inflictedMs())
                    + " in total behind " + who + ": "
                    + What.inSentence(finding) + " on " + held + ", " + times;
        }
        return (finding.frame() == null ? capital(who) : who) + " held " + held + " for "
                + Units.time(finding.totalMs()) + " in total: " + What.phrase(finding) + ", " + times;
    }

    /** Of what the loop ran next only the loop knows whether it was a request; that it was a task is always true. */
    private static String victims(Report.Finding finding) {
        if (finding.victims() == null || finding.victims() == 0) {
            return "Others";
        }
        String count = Units.count(finding.victims(), "task");
        return finding.roughly() ? "About " + count : count;
    }

    private static String about(Report.Finding finding) {
        return finding.roughly() ? "about " : "";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String who(Report.Finding finding) {
        String culprit = Places.culprit(finding.frame());
        String where = Places.where(finding.frame());
        String place = where == null ? "" : " (" + where + ")";
        boolean keys = finding.detail() != null && finding.detail().startsWith(Names.READY_KEY);
        return culprit != null ? culprit + place : keys ? "ready channels" : "code that was not seen";
    }

    private static String loopNames(List<String> held, List<Report.Loop> loops) {
        if (held.size() == 1) {
            return held.get(0);
        }
        boolean all = held.size()
                == loops.stream().filter(loop -> loop.role().equals("loop")).count();
        if (all && held.size() == 2) {
            return "both loops";
        }
        return (all ? "all " : "") + Units.count(held.size(), "loop");
    }
}
