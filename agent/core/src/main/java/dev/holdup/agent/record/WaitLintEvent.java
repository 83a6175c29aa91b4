package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name(EventNames.WAIT_LINT)
@Label("Wait Lint")
@Description("Waiting that is likely wrong and not proven; it held in three looks in a row")
@Category({"Holdup", "Waits"})
@StackTrace(false)
public final class WaitLintEvent extends Event {

    @Label("Kind")
    @Description("pool-starvation, long-wait, permit-cycle, lost-future or carrier-starvation")
    public String kind;

    @Label("Subject")
    @Description("The pool, thread or kind of virtual threads")
    public String subject;

    @Label("Sentence")
    public String sentence;

    @Label("Frames")
    @Description("Of one thread that waits; a frame a line, top first")
    public String frames;

    static void write(String kind, String subject, String sentence, String frames) {
        WaitLintEvent event = new WaitLintEvent();
        event.kind = kind;
        event.subject = subject;
        event.sentence = sentence;
        event.frames = frames;
        event.commit();
    }
}
