package dev.holdup.cli;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.recording.NotARecordingException;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recordings as runs: each file is one, a directory stands for all recordings in it. */
final class RunFiles {
    private final Context context;

    RunFiles(Context context) {
        this.context = context;
    }

    /** @throws Failure with exit code 3 for what is no recording, cannot be read or is not there */
    List<Run> read(List<Path> paths) {
        List<Run> runs = new ArrayList<>();
        try (Progress progress = context.progress()) {
            for (Path path : files(paths)) {
                progress.say("reading " + path + " …");
                runs.add(new Run(name(path), Analysis.observe(List.of(path))));
            }
        } catch (NotARecordingException | NoSuchFileException e) {
            throw e instanceof NoSuchFileException missing
                    ? Failure.unreadable("There is no file " + missing.getFile() + ".", "")
                    : Failure.unreadable(e.getMessage(), "");
        } catch (IOException e) {
            throw Failure.unreadable("A recording cannot be read: " + e, "").because(e);
        }
        return runs;
    }

    private List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path given : paths) {
            Path path = context.resolve(given);
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            List<Path> found = recordingsIn(path);
            if (found.isEmpty()) {
                throw Failure.unreadable(path + " holds no .jfr file.", "Name recordings, or a directory of them.");
            }
            files.addAll(found);
        }
        return files;
    }

    static List<Path> recordingsIn(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".jfr"))
                    .sorted()
                    .toList();
        }
    }

    /** Short, for people: from the working directory where the file is in it. */
    private String name(Path path) {
        return path.startsWith(context.directory())
                ? context.directory().relativize(path).toString()
                : path.toString();
    }
}
