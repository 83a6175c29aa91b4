package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.render.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalog of a gate's outputs. */
public enum GateFormat {
    TEXT("text", "for people") {
        @Override
        public String render(GateResult result, SourcePaths paths, TextStyle style) {
            return GateText.render(result, paths, style);
        }
    },
    JSON("json", "all of it, schema holdup/gate/1") {
        @Override
        public String render(GateResult result, SourcePaths paths, TextStyle style) {
            return GateJson.render(result, paths);
        }
    },
    SARIF("sarif", "SARIF 2.1.0, for code scanning") {
        @Override
        public String render(GateResult result, SourcePaths paths, TextStyle style) {
            return Sarif.render(result, paths);
        }
    },
    JUNIT("junit", "JUnit XML, a test case a rule") {
        @Override
        public String render(GateResult result, SourcePaths paths, TextStyle style) {
            return JUnitXml.render(result);
        }
    },
    MARKDOWN("markdown", "a summary for a pull request") {
        @Override
        public String render(GateResult result, SourcePaths paths, TextStyle style) {
            return MarkdownSummary.render(result, paths);
        }
    },
    ANNOTATIONS("annotations", "workflow commands of GitHub Actions") {
        @Override
        public String render(GateResult result, SourcePaths paths, TextStyle style) {
            return Annotations.render(result, paths);
        }
    },
    GITLAB("gitlab", "code quality of GitLab") {
        @Override
        public String render(GateResult result, SourcePaths paths, TextStyle style) {
            return GitLabQuality.render(result, paths);
        }
    };

    private final String text;
    private final String says;

    GateFormat(String text, String says) {
        this.text = text;
        this.says = says;
    }

    /** @param style used by text only */
    public abstract String render(GateResult result, SourcePaths paths, TextStyle style);

    public String says() {
        return says;
    }

    public static Optional<GateFormat> named(String text) {
        return Stream.of(values()).filter(format -> format.text.equals(text)).findFirst();
    }

    public static List<String> names() {
        return Stream.of(values()).map(format -> format.text).toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
