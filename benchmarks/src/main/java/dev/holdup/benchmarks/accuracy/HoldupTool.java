package dev.holdup.benchmarks.accuracy;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The findings of a report; of its notes those that blame nobody, which are told as notes for that reason. */
record HoldupTool(String name, Path agent, String agentOptions, boolean notes) implements Tool {
    @Override
    public List<String> options(Path file) {
        return List.of("-javaagent:" + agent + "=out=" + file + agentOptions);
    }

    @Override
    public List<Told> told(Path file, Pattern loops, List<String> output) throws IOException {
        return Analysis.of(List.of(file)).findings().stream()
                .filter(finding -> notes || !finding.severity().equals("note") || finding.frame() == null)
                .filter(finding -> finding.loops().stream()
                        .anyMatch(loop -> loops.matcher(loop).find()))
                .map(HoldupTool::told)
                .toList();
    }

    private static Told told(Report.Finding finding) {
        String category =
                switch (finding.kind()) {
                    case "cpu-stall" -> "cpu";
                    case "gc-or-safepoint" -> "pause";
                    case "blocking-call", "monitor-contention" -> finding.category();
                    default -> finding.kind();
                };
        return new Told(
                category,
                finding.frame() == null ? null : word(finding.frame()),
                finding.stack().stream().map(HoldupTool::word).toList(),
                (int) Math.max(finding.count(), finding.stalls()),
                finding.totalMs());
    }

    private static String word(Report.Frame frame) {
        return frame.className() + "." + frame.method();
    }
}
