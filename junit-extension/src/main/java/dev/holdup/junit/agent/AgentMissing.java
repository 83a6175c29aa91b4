package dev.holdup.junit.agent;

/** Nothing can be said of a test, as nobody watches; the message tells the way out. */
public final class AgentMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    AgentMissing(String why) {
        super("Holdup's agent is not at work in this JVM, so nothing can be said of this test: " + why
                + ".\nStart the tests with it: -javaagent:holdup-agent.jar in surefire's argLine, or holdup:prepare.");
    }
}
