package dev.holdup.cli;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/** Real recordings for tests. */
final class Recordings {
    private Recordings() {}

    /** Of this JVM, without the agent. */
    static Path plain(Path file) throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JVMInformation");
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }
}
