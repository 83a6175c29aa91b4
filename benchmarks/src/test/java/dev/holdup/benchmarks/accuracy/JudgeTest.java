package dev.holdup.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Truth FUTURE = new Truth("get", "future", "lambda$get$", 1, 40);
    private static final Truth SILENT = new Truth("getNow", "", "lambda$getNow$", 0, 0);
    private static final Truth PAUSES = new Truth("full-gc", "pause", "", 10, Double.NaN);

    @Test
    void aParkFitsAFuture() {
        Judged judged = judge(FUTURE, List.of(told("park", "app.Acts.lambda$get$1", 1)));
        assertThat(judged.found()).isTrue();
        assertThat(judged.cause()).isTrue();
        assertThat(judged.culprit()).isTrue();
        assertThat(judged.lengthErrorMs()).isEqualTo(2);
    }

    @Test
    void aSleepDoesNotFitAFuture() {
        assertThat(judge(FUTURE, List.of(told("sleep", "app.Acts.lambda$get$1", 1)))
                        .cause())
                .isFalse();
    }

    @Test
    void whatIsToldOfOthersIsNotFound() {
        assertThat(judge(FUTURE, List.of(told("park", "app.Acts.lambda$getNow$1", 1)))
                        .found())
                .isFalse();
    }

    @Test
    void whatIsToldOfASilentOneIsFalse() {
        assertThat(judge(SILENT, List.of(told("park", "app.Acts.lambda$getNow$1", 1)))
                        .alarms())
                .isEqualTo(1);
        assertThat(judge(SILENT, List.of(told("park", "app.Acts.lambda$get$1", 1)))
                        .alarms())
                .isZero();
    }

    @Test
    void fewerThanFourOfFiveAreNotFound() {
        assertThat(judge(PAUSES, List.of(told("pause", null, 8))).found()).isTrue();
        assertThat(judge(PAUSES, List.of(told("pause", null, 7))).found()).isFalse();
    }

    @Test
    void aPauseThatIsToldAsThatBlamesNobody() {
        assertThat(judge(PAUSES, List.of(told("pause", null, 10))).alarms()).isZero();
    }

    @Test
    void briefCallsBesideAPauseAreNotBlamedForIt() {
        assertThat(judge(PAUSES, List.of(lasting(5))).alarms()).isZero();
        assertThat(judge(PAUSES, List.of(lasting(600))).alarms()).isEqualTo(1);
    }

    private static Told lasting(double ms) {
        return new Told("file", "app.Main.read", List.of("app.Main.read"), 10, ms);
    }

    private static Judged judge(Truth truth, List<Told> told) {
        return Judge.judge("program", "tool", truth, told);
    }

    private static Told told(String category, String culprit, int times) {
        return new Told(category, culprit, culprit == null ? List.of() : List.of(culprit), times, 42);
    }
}
