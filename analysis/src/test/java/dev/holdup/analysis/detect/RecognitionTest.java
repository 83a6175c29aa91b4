package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class RecognitionTest extends DetectorTest {
    private static final String RENDER = "dev.shop.JsonView.render(JsonView.java:41)";
    private static final String MATCH = "java.util.regex.Pattern$Start.match(Pattern.java:3608)";
    private static final String REPEAT = "java.util.regex.Pattern$Loop.match(Pattern.java:5000)";
    private static final String FORMAT = "java.lang.StringBuilder.append(StringBuilder.java:91)";

    RecognitionTest() {
        super(new CpuStallDetector());
    }

    @Test
    void halfOfTheTimeIsEnough() {
        assertThat(finding(stalled(MATCH, FORMAT)).subKind().id()).isEqualTo("regular-expression");
    }

    @Test
    void lessThanHalfIsNot() {
        assertThat(finding(stalled(MATCH, FORMAT, FORMAT)).subKind()).isNull();
    }

    @Test
    void longStallsCountForMore() {
        Scene scene = Scene.withLoop("loop-1")
                .add(stall(1, 100, 200, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", MATCH, RENDER))
                .add(stall(2, 500, 50, "ON_CPU"))
                .add(sample(2, 525, "RUNNABLE", FORMAT, RENDER))
                .add(stall(3, 600, 50, "ON_CPU"))
                .add(sample(3, 625, "RUNNABLE", FORMAT, RENDER));
        assertThat(finding(scene).subKind().id()).isEqualTo("regular-expression");
    }

    @Test
    void ofOneNameTheMoreFrequentWordsAreTaken() {
        Scene scene = Scene.withLoop("loop-1").add(stall(1, 100, 200, "ON_CPU"));
        for (int i = 0; i < 3; i++) {
            scene.add(sample(1, 125 + 25 * i, "RUNNABLE", REPEAT, REPEAT, i == 0 ? MATCH : REPEAT, RENDER));
        }
        scene.add(sample(1, 190, "RUNNABLE", MATCH, RENDER));
        assertThat(finding(scene).subKind().words()).isEqualTo("a regular expression that backtracks");
    }

    @Test
    void withoutAStackNothingIsRecognised() {
        assertThat(finding(Scene.withLoop("loop-1").add(stall(1, 100, 30, "ON_CPU")))
                        .subKind())
                .isNull();
    }

    private static Scene stalled(String... tops) {
        Scene scene = Scene.withLoop("loop-1").add(stall(1, 100, 200, "ON_CPU"));
        for (int i = 0; i < tops.length; i++) {
            scene.add(sample(1, 125 + 10 * i, "RUNNABLE", tops[i], RENDER));
        }
        return scene;
    }
}
