package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import java.util.List;

/** Findings, worst first; an instant of theirs is a text in the report already. */
final class FindingsData {
    static final DataTable<Report.Finding> TABLE = new DataTable<>(
            "findings",
            "What held loops up, worst first",
            List.of(
                    DataColumn.text("id", Report.Finding::id),
                    DataColumn.text("kind", Report.Finding::kind),
                    DataColumn.text("severity", Report.Finding::severity),
                    DataColumn.text("title", Report.Finding::title),
                    DataColumn.text("operation", Report.Finding::operation),
                    DataColumn.text("category", Report.Finding::category),
                    DataColumn.text("cause", Report.Finding::cause),
                    DataColumn.text("culprit", finding -> Places.culprit(finding.frame())),
                    DataColumn.text("where", finding -> Places.where(finding.frame())),
                    DataColumn.text("loops", finding -> String.join(" ", finding.loops())),
                    DataColumn.integer("count", Report.Finding::count),
                    DataColumn.real("totalMs", Report.Finding::totalMs),
                    DataColumn.real("maxMs", Report.Finding::maxMs),
                    DataColumn.real("p50Ms", Report.Finding::p50Ms),
                    DataColumn.real("p99Ms", Report.Finding::p99Ms),
                    DataColumn.real("inflictedMs", Report.Finding::inflictedMs),
                    DataColumn.real("estimatedMs", Report.Finding::estimatedMs),
                    DataColumn.integer("victims", Report.Finding::victims),
                    DataColumn.text("owner", Report.Finding::owner),
                    new DataColumn<>("firstSeen", DataColumn.Type.INSTANT, Report.Finding::firstSeen),
                    new DataColumn<>("lastSeen", DataColumn.Type.INSTANT, Report.Finding::lastSeen)),
            recorded -> recorded.report().findings());

    private FindingsData() {}
}
