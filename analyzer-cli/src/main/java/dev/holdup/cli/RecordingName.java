package dev.holdup.cli;

import dev.holdup.cli.exit.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Where a recording goes when the person named a file, a directory or nothing. */
final class RecordingName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private RecordingName() {}

    /**
     * An absolute file: {@code out} itself, or {@code holdup-SUBJECT-TIME.jfr} in it or in the working directory.
     *
     * @param out may be null
     * @throws Failure if the directory is not there, so that a long recording does not end in nothing
     */
    static Path resolve(Context context, Path out, String subject) {
        Path target = out == null ? context.directory() : context.resolve(out);
        Path file = Files.isDirectory(target) ? target.resolve(name(subject)) : target;
        if (!Files.isDirectory(file.getParent()) || !Files.isWritable(file.getParent())) {
            throw Failure.notDone(
                    "Nothing can be written to the directory " + file.getParent() + ".", "Name another: --out FILE.");
        }
        return file;
    }

    private static String name(String subject) {
        return "holdup-" + subject + "-" + LocalDateTime.now().format(TIME) + ".jfr";
    }
}
