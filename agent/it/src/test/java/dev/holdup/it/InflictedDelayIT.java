package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.render.JsonReport;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.VictimsApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run costs others: charged to it and to nobody else. */
@Alone
class InflictedDelayIT {
    private static final double MOST_UNATTRIBUTED = 0.05;

    @TempDir
    Path folder;

    record Case(Jdk jdk, String netty, String loop) {}

    static Stream<Case> loops() throws IOException {
        return Jdk.all().stream()
                .flatMap(jdk -> Stream.of(
                        new Case(jdk, "netty41", "netty-nio"),
                        new Case(jdk, "netty42", "netty-nio"),
                        new Case(jdk, "netty42", "netty-epoll")));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void fiftyTasksBehindAHundredMillisecondsWaitFiveSeconds(Case where) throws Exception {
        Report.Finding held = held(where, 50);
        assertThat(held.inflictedMs()).isCloseTo(5_000, within(250.0));
        assertThat(held.victims()).isEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("loops")
    void nobodyWaitsBehindTheSameRunWithAnEmptyQueue(Case where) throws Exception {
        assertThat(held(where, 0).inflictedMs()).isLessThan(5);
    }

    @OnEachJdk
    void booksOfALoadedServerBalance(Jdk jdk) throws Exception {
        Path recording = folder.resolve("loaded.jfr");
        try (Shop shop = Shop.start(jdk, folder, List.of(App.agent("stall=25ms,out=" + recording)))) {
            shop.fault("sleep", 10, 2);
            assertThat(shop.load(1_000, "8s").end().get("errors").asInt()).isZero();
            shop.stop();
        }
        LoopAccounts accounts = LoopAccounts.of(recording);
        assertThat(accounts.busyLoops()).isNotEmpty().allSatisfy(loop -> {
            LoopAccounts.Balance books = accounts.balance(loop);
            assertThat(books.error()).as("%s", books).isLessThanOrEqualTo(1e-3);
            assertThat(books.unattributedShare()).as("%s", books).isLessThanOrEqualTo(MOST_UNATTRIBUTED);
        });
        JsonNode waiting = JsonMapper.shared()
                .readTree(JsonReport.render(Analysis.of(List.of(recording))))
                .path("waiting");
        assertThat(waiting.path("unattributedShare").isNumber())
                .as("%s", waiting)
                .isTrue();
        assertThat(waiting.path("unattributedShare").asDouble()).isLessThanOrEqualTo(MOST_UNATTRIBUTED);
    }

    @OnEachJdk
    void shortCallAtFullLoadRanksAboveLongOneWhenNobodyComes(Jdk jdk) throws Exception {
        Path recording = folder.resolve("ranked.jfr");
        try (Shop shop = Shop.start(jdk, folder, List.of(App.agent("stall=25ms,out=" + recording)))) {
            shop.fault("sleep", 6, 3);
            assertThat(shop.load(1_500, "6s").end().get("errors").asInt()).isZero();
            shop.repair("sleep");
            shop.fault("latch", 80, 100);
            for (int i = 0; i < 25; i++) { // longer in sum than all of the short ones
                shop.get("/orders/7");
            }
            shop.stop();
        }
        Report report = Analysis.of(List.of(recording));
        Report.Finding brief = named(report, "backOff");
        Report.Finding lengthy = named(report, "awaitFilled");
        assertThat(lengthy.maxMs()).isGreaterThan(10 * 6);
        assertThat(brief.inflictedMs()).isGreaterThan(lengthy.inflictedMs());
        assertThat(report.findings().indexOf(brief))
                .isLessThan(report.findings().indexOf(lengthy));
    }

    private static Report.Finding named(Report report, String method) {
        return report.findings().stream()
                .filter(finding ->
                        finding.frame() != null && method.equals(finding.frame().method()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + method + " in " + report.findings()));
    }

    private Report.Finding held(Case where, int victims) throws Exception {
        Path recording = folder.resolve("held.jfr");
        List<String> options = List.of(App.agent("out=" + recording));
        try (App app = App.start(
                where.jdk(), where.netty(), options, VictimsApp.class, where.loop(), Integer.toString(victims))) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
        }
        return named(Analysis.of(List.of(recording)), "hold");
    }
}
