package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.report.Report;

/** Where a violation is shown: the line that a finding names. Null for one that names none. */
record Place(String path, int line) {
    static Place of(Violation violation, SourcePaths paths) {
        Report.Frame frame =
                violation.finding() == null ? null : violation.finding().frame();
        return frame == null || frame.file() == null
                ? null
                : new Place(paths.orPackagePath(frame), frame.line() == null ? 1 : Math.max(1, frame.line()));
    }

    @Override
    public String toString() {
        return path + ":" + line;
    }
}
