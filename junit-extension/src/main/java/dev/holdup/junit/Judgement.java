package dev.holdup.junit;

import dev.holdup.junit.rule.Rule;
import dev.holdup.junit.rule.Violation;
import dev.holdup.junit.seen.Seen;
import dev.holdup.junit.seen.SeenReader;
import dev.holdup.junit.seen.TestRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/** What became of one test's rules. */
record Judgement(Seen seen, List<Broken> broken) {
    record Broken(Rule rule, Violation violation) {
        String text() {
            return rule.demand() + ": " + violation.text();
        }
    }

    static Judgement of(TestRun run, List<Rule> rules) throws IOException {
        Seen seen = SeenReader.read(run);
        List<Broken> broken = new ArrayList<>();
        for (Rule rule : rules) {
            rule.broken(seen).forEach(violation -> broken.add(new Broken(rule, violation)));
        }
        return new Judgement(seen, broken);
    }

    /** @param failedAnyway whether the test has a failure of its own, which an abortion must not hide */
    void enforce(boolean failedAnyway) {
        List<AssertionFailedError> errors = broken.stream()
                .filter(one -> one.violation().codesFault())
                .map(this::error)
                .toList();
        if (errors.size() == 1) {
            throw errors.get(0);
        }
        if (!errors.isEmpty()) {
            throw new MultipleFailuresError(errors.size() + " rules of Holdup are broken", errors);
        }
        if (failedAnyway) {
            return;
        }
        if (!broken.isEmpty()) {
            throw new TestAbortedException("not judged, as it may not be the code's fault: "
                    + broken.stream().map(Broken::text).collect(Collectors.joining("\n")));
        }
        seen.weakness().ifPresent(why -> {
            throw new TestAbortedException("not judged: " + why);
        });
    }

    private AssertionFailedError error(Broken one) {
        AssertionFailedError error = new AssertionFailedError(one.text() + sharing());
        if (one.violation().trace().length > 0) {
            error.setStackTrace(one.violation().trace());
        }
        return error;
    }

    private String sharing() {
        return seen.sharedWith().isEmpty()
                ? ""
                : "\n  Whose it is nobody can tell on a loop that was there before the tests; at the same time ran "
                        + String.join(", ", seen.sharedWith()) + ".";
    }
}
