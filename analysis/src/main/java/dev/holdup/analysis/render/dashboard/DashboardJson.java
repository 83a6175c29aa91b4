package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.render.JsonReport;
import java.io.OutputStream;

/** The document as JSON, without line ends. */
public final class DashboardJson {
    private DashboardJson() {}

    /** Leaves the stream open. */
    public static void write(Dashboard document, OutputStream out) {
        JsonReport.write(document, out);
    }
}
