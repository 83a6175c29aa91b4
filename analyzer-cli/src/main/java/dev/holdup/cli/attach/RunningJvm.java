package dev.holdup.cli.attach;

import java.util.Optional;

/**
 * A JVM of this user.
 *
 * @param main simple name of the jar, or the main class; empty where the JVM does not say
 * @param jdk its version, where it answered
 * @param agent the version of the Holdup agent in it, where one is active
 * @param answered false where it could not be asked: jdk and agent are unknown then
 */
public record RunningJvm(long pid, String main, Optional<String> jdk, Optional<String> agent, boolean answered) {
    /** The main class, or the jar's file name, out of a command line as the JVM tells it. */
    static String mainOf(String commandLine) {
        String first = commandLine.strip().split("\\s+", 2)[0];
        return first.endsWith(".jar") ? first.substring(first.lastIndexOf('/') + 1) : first;
    }
}
