package dev.holdup.agent.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system's name of the current thread (Linux). */
final class OsThread {
    private static final Path SELF = Path.of("/proc/thread-self");

    private OsThread() {}

    static long current() {
        try {
            return Long.parseLong(Files.readSymbolicLink(SELF).getFileName().toString());
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }
}
