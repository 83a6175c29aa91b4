package dev.holdup.analysis.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What could not be read, a sentence each; a file of nothing but damage does not make a report of nothing else. */
final class Losses {
    private static final int MOST = 100;

    private final Path file;
    private final List<String> sentences = new ArrayList<>();
    private long more;

    Losses(Path file) {
        this.file = file;
    }

    void add(long at, String what) {
        if (sentences.size() < MOST) {
            sentences.add(file + ", byte " + at + ": " + what);
        } else {
            more++;
        }
    }

    List<String> sentences() {
        if (more > 0) {
            sentences.add(file + ": " + more + " more losses of these kinds");
            more = 0;
        }
        return List.copyOf(sentences);
    }
}
