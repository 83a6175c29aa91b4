package dev.holdup.analysis.render.export;

import dev.holdup.analysis.report.Recorded;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A format that other tools read.
 *
 * @param suffix of the file's name, or of the folder's where there are several files
 * @param samples whether it is made from samples of busy loops alone, and so obeys the settings
 */
public record Export(String name, String title, String suffix, boolean samples, List<File> files) {
    /** What is written; streams are left open. */
    public interface Content {
        void write(Recorded recorded, Settings settings, OutputStream out) throws IOException;
    }

    /** {@code name} is null for the only file. */
    public record File(String name, Content content) {}

    static Export single(String name, String title, String suffix, boolean samples, Content content) {
        return new Export(name, title, suffix, samples, List.of(new File(null, content)));
    }

    /** Whether it is one file, which can also go to standard output. */
    public boolean single() {
        return files.size() == 1 && files.get(0).name() == null;
    }
}
