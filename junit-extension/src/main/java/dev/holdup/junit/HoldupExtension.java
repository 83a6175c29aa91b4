package dev.holdup.junit;

import dev.holdup.junit.agent.AgentHere;
import dev.holdup.junit.rule.Rule;
import dev.holdup.junit.rule.Rules;
import dev.holdup.junit.seen.SeenReader;
import dev.holdup.junit.seen.TestEvent;
import dev.holdup.junit.seen.TestRun;
import dev.holdup.junit.seen.TestRuns;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Judges each test by what the agent saw while it ran, from the methods before it to those after it. */
final class HoldupExtension implements BeforeEachCallback, BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(HoldupExtension.class);

    private static final String SET_UP = "setUp";
    private static final String WATCHED = "watched";

    private record Watched(TestRun run, TestEvent event, List<Rule> rules) {}

    /** What the methods before the test start is the test's as well. */
    @Override
    public void beforeEach(ExtensionContext test) {
        AgentHere.require();
        SeenReader.prepare();
        store(test).put(SET_UP, TestRuns.now());
    }

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        List<Rule> rules = Rules.of(test);
        rules.forEach(Rule::begin);
        long setUpNanos = store(test).get(SET_UP, Long.class);
        TestRun run = TestRuns.here().begin(name(test), setUpNanos);
        store(test).put(WATCHED, new Watched(run, TestEvent.begin(run), rules));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws Exception {
        Watched watched = store(test).remove(WATCHED, Watched.class);
        if (watched != null) {
            watched.event().commit();
            TestRun run = TestRuns.here().end(watched.run());
            Judgement.of(run, watched.rules())
                    .enforce(test.getExecutionException().isPresent());
        }
    }

    private static String name(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
    }

    private static Store store(ExtensionContext test) {
        return test.getStore(NAMESPACE);
    }
}
