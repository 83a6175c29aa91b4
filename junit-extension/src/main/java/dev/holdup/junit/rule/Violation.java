package dev.holdup.junit.rule;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.report.Report;
import java.util.List;

/**
 * What broke a rule.
 *
 * @param key the finding's id, or what else tells it from others
 * @param codesFault false where the JVM or the host is to blame, so that the code cannot be judged
 * @param sentence observation, amount, limit, place
 * @param advice null where there is none
 * @param stack top first; may be empty
 */
public record Violation(
        String key, boolean codesFault, String sentence, String advice, String page, List<Report.Frame> stack) {
    private static final int MOST_FRAMES = 40;

    static Violation of(Report.Finding finding, boolean codesFault, String sentence) {
        return new Violation(finding.id(), codesFault, sentence, finding.advice(), finding.page(), finding.stack());
    }

    /** With the way out and the stack, over several lines. */
    public String text() {
        StringBuilder text = new StringBuilder(sentence);
        if (advice != null) {
            text.append("\n  → ").append(advice);
        }
        stack.stream().limit(MOST_FRAMES).forEach(frame -> text.append("\n    at ")
                .append(element(frame)));
        if (page != null) {
            text.append("\n  see ").append(page);
        }
        return text.toString();
    }

    /** As an exception has it, for IDEs to jump to. */
    public StackTraceElement[] trace() {
        return stack.stream().map(Violation::element).toArray(StackTraceElement[]::new);
    }

    static Report.Frame frame(Frame frame) {
        return new Report.Frame(
                frame.className(), frame.method(), frame.file(), frame.line() < 0 ? null : frame.line());
    }

    private static StackTraceElement element(Report.Frame frame) {
        return new StackTraceElement(
                frame.className(), frame.method(), frame.file(), frame.line() == null ? -1 : frame.line());
    }
}
