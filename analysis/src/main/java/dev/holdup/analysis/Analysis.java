package dev.holdup.analysis;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.ObservationsBuilder;
import dev.holdup.analysis.recording.NotARecordingException;
import dev.holdup.analysis.recording.ReadResult;
import dev.holdup.analysis.recording.RecordingReader;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From recordings to a report, or to what was observed. */
public final class Analysis {
    private final ObservationsBuilder builder = new ObservationsBuilder();
    private final List<String> names = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private long startNanos = Long.MAX_VALUE;
    private long endNanos;

    private Analysis() {}

    /**
     * One report of all files together; a directory stands for the recordings and chunk files in it, by name.
     *
     * <p>A file of a directory that is no recording is told as a loss when others are readable.
     *
     * @throws NoSuchFileException if a path does not exist
     * @throws NotARecordingException if a named file is no recording, or a directory holds none
     */
    public static Report of(List<Path> files) throws IOException {
        return ReportBuilder.build(observe(files));
    }

    /** What {@link #of} reports on; the same files, the same errors. */
    public static Observations observe(List<Path> files) throws IOException {
        Analysis analysis = new Analysis();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                analysis.readDirectory(file);
            } else if (Files.exists(file)) {
                analysis.read(file);
            } else {
                throw new NoSuchFileException(file.toString());
            }
        }
        return analysis.observations();
    }

    private void readDirectory(Path directory) throws IOException {
        int read = 0;
        NotARecordingException last = null;
        for (Path file : recordingsIn(directory)) {
            try {
                read(file);
                read++;
            } catch (NotARecordingException e) {
                last = e;
                losses.add(e.getMessage());
            }
        }
        if (read == 0) {
            throw last != null
                    ? last
                    : new NotARecordingException(directory + " holds no .jfr file; name the recording itself");
        }
    }

    private static List<Path> recordingsIn(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".jfr") || file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path file) throws IOException {
        ReadResult result = RecordingReader.read(file, ObservationsBuilder.types(), builder);
        names.add(file.toString());
        losses.addAll(result.losses());
        if (result.startNanos() > 0) {
            startNanos = Math.min(startNanos, result.startNanos());
            endNanos = Math.max(endNanos, result.endNanos());
        }
    }

    private Observations observations() {
        long start = startNanos == Long.MAX_VALUE ? 0 : startNanos;
        return builder.build(names, start, endNanos, losses);
    }
}
