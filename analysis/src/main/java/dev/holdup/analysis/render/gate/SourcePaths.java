package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.report.Report;
import java.util.Optional;

/** Where the source of a frame lies in the checkout. */
@FunctionalInterface
public interface SourcePaths {
    /** With slashes, from the checkout's root; empty where it is not there. */
    Optional<String> of(Report.Frame frame);

    /** The path of the checkout, or the one below a source folder that the package gives. */
    default String orPackagePath(Report.Frame frame) {
        return of(frame).orElseGet(() -> {
            int dot = frame.className().lastIndexOf('.');
            String folder = dot < 0 ? "" : frame.className().substring(0, dot).replace('.', '/') + "/";
            return folder + (frame.file() == null ? "unknown" : frame.file());
        });
    }
}
