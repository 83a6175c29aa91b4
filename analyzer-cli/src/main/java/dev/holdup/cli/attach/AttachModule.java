package dev.holdup.cli.attach;

import dev.holdup.cli.exit.Failure;

/** The part of the JDK that a JRE lacks. */
final class AttachModule {
    // ours at 10 s; the JDK's own limit comes first, so that it still removes the file it left in the target's
    // directory
    private static final String LIMIT_MILLIS = "8000";

    private AttachModule() {}

    /** @throws Failure if the running Java cannot attach */
    static void require() {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            throw Failure.notDone(
                    "The Java at " + System.getProperty("java.home") + " cannot attach: it has no module jdk.attach.",
                    "Run holdup with a JDK 17 or newer: set JAVA_HOME to one.");
        }
        if (System.getProperty("sun.tools.attach.attachTimeout") == null) {
            System.setProperty("sun.tools.attach.attachTimeout", LIMIT_MILLIS);
        }
    }
}
