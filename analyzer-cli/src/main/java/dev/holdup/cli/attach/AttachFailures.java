package dev.holdup.cli.attach;

import com.sun.tools.attach.AgentInitializationException;
import dev.holdup.cli.exit.Failure;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Says in plain words why a JVM could not be attached to, or would not load the agent. */
final class AttachFailures {
    private static final String START_WITH_AGENT = "Start it under the agent instead: holdup run -- java …";

    private AttachFailures() {}

    static Failure attaching(long pid, Exception e) {
        return explainAttaching(pid, words(e), e).because(e);
    }

    static Failure loading(long pid, Exception e) {
        return explainLoading(pid, words(e), e).because(e);
    }

    private static Failure explainAttaching(long pid, String words, Exception e) {
        String owner = Target.ownerNote(pid);
        if (ProcessHandle.of(pid).isEmpty()) {
            return Failure.notDone("Process " + pid + " has just ended.", "'holdup ps' lists the JVMs.");
        }
        if (!owner.isEmpty()) {
            return Failure.notDone(
                    "Process " + pid + " belongs to the user " + owner + ", and only that user may attach to it.",
                    "Run holdup as that user: sudo -u " + owner + " …");
        }
        if (words.contains("does not support the attach")) {
            return Failure.notDone(
                    "Process " + pid + " was started with -XX:+DisableAttachMechanism and cannot be attached to.",
                    START_WITH_AGENT);
        }
        if (e instanceof TimeoutException || words.contains("respond") || words.contains("socket file")) {
            return Failure.notDone(
                    "Process " + pid + " did not answer for some seconds: it is stopped, hung, or was started with"
                            + " -XX:+DisableAttachMechanism.",
                    START_WITH_AGENT);
        }
        return Failure.notDone("Process " + pid + " cannot be attached to: " + e.getMessage(), START_WITH_AGENT);
    }

    private static Failure explainLoading(long pid, String words, Exception e) {
        if (e instanceof TimeoutException) {
            return Failure.notDone(
                    "The agent in process " + pid + " has not answered for a minute.",
                    "It may still finish: look at the standard error of that process, then try again.");
        }
        if (words.contains("dynamic agent loading is not enabled")) {
            return Failure.notDone(
                    "Process " + pid + " refuses agents: it was started with -XX:-EnableDynamicAgentLoading.",
                    START_WITH_AGENT);
        }
        if (e instanceof AgentInitializationException) {
            return Failure.notDone(
                    "The agent failed to start in process " + pid + " and left the application running.",
                    "Look at the standard error of that process: the reason is there.");
        }
        return Failure.notDone(
                "Process " + pid + " did not load the agent: " + e.getMessage(),
                "If it was started with -XX:-EnableDynamicAgentLoading: holdup run -- java …");
    }

    private static String words(Exception e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }
}
