package dev.holdup.cli;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.render.dashboard.Dashboard;
import dev.holdup.analysis.render.dashboard.DashboardPage;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.gate.Outputs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The dashboard in one file, with what a gate said. Fails as a wrong call: 1 would say that the gate failed. */
record GatePage(Path file, String template) {
    /** @throws Failure before anything is read, where the page could not be written */
    static GatePage to(Path file) throws IOException {
        String template = Resources.text(HtmlReport.TEMPLATE)
                .orElseThrow(() -> Failure.usage(HtmlReport.NO_PAGES, HtmlReport.NO_PAGES_WAY_OUT));
        return new GatePage(Outputs.writable(file), template);
    }

    void write(GateResult result, List<Run> runs) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            DashboardPage.write(template, Dashboard.of(result, runs), out);
        } catch (IOException e) {
            throw Outputs.notWritten(file, e);
        }
    }
}
