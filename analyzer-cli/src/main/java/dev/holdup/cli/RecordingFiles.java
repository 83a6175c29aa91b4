package dev.holdup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The recordings in a directory at one moment, with the time of their last change. */
record RecordingFiles(Map<Path, FileTime> changed) {
    static RecordingFiles in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return new RecordingFiles(Map.of());
        }
        Map<Path, FileTime> changed = new HashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jfr")).toList()) {
                remember(file, changed);
            }
        }
        return new RecordingFiles(changed);
    }

    Optional<Path> newest() {
        return changed.entrySet().stream()
                .max(Map.Entry.<Path, FileTime>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Those that are new or changed since then, by name. */
    List<Path> since(RecordingFiles before) {
        return changed.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.changed.get(file.getKey())))
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static void remember(Path file, Map<Path, FileTime> changed) throws IOException {
        try {
            changed.put(file, Files.getLastModifiedTime(file));
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
    }
}
