package dev.holdup.junit.seen;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** When a test ran, by the clock of all other events: that of {@code Instant} may be some ms beside it on a busy host. */
@Name(TestEvent.NAME)
@Label("Test")
@Description("An annotated test, from the methods before it to those after it")
@Category({"Holdup", "Tests"})
@StackTrace(false)
public final class TestEvent extends Event {
    static final String NAME = "holdup.Test";
    static final String ID = "id";

    @Label("Id")
    long id;

    @Label("Name")
    String name;

    public static TestEvent begin(TestRun run) {
        TestEvent event = new TestEvent();
        event.id = run.id();
        event.name = run.name();
        event.begin();
        return event;
    }
}
