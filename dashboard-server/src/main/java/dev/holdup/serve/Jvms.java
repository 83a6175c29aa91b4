package dev.holdup.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The running JVMs that may be watched; used by several threads. */
public interface Jvms {
    Jvms NONE = new Jvms() {
        @Override
        public List<Jvm> list() {
            return List.of();
        }

        @Override
        public Path repository(long pid) {
            throw new IllegalArgumentException("Process " + pid + " is not watched.");
        }
    };

    /** @param note why it cannot be watched, with the way out; null where it can */
    record Jvm(long pid, String name, boolean agent, String note) {}

    List<Jvm> list();

    /**
     * The folder that it records into; for one of the list that has no note.
     *
     * @throws IOException with a sentence, where that cannot be told
     */
    Path repository(long pid) throws IOException;
}
