package dev.holdup.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdup.analysis.recording.NotARecordingException;
import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
    @TempDir
    Path directory;

    @Test
    void aRecordingOfThePlainJvmIsReadAndSaidToLackTheAgent() throws IOException {
        Report report = Analysis.of(List.of(recording("plain.jfr")));
        assertThat(report.verdict()).contains("not made with the Holdup agent");
        assertThat(report.recording().pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(report.recording().durationMs()).isPositive();
    }

    @Test
    void aDirectoryIsOneReportOfAllItsRecordings() throws IOException {
        recording("a.jfr");
        recording("b.jfr");
        Files.writeString(directory.resolve("notes.txt"), "no recording");
        Report report = Analysis.of(List.of(directory));
        assertThat(report.recording().files()).hasSize(2);
        assertThat(report.quality().reasons()).noneMatch(reason -> reason.contains("notes.txt"));
    }

    @Test
    void aForeignFileInADirectoryIsALossAndByItselfAnError() throws IOException {
        recording("a.jfr");
        Path foreign = Files.writeString(directory.resolve("b.part"), "no recording");
        assertThat(Analysis.of(List.of(directory)).quality().reasons()).anyMatch(reason -> reason.contains("b.part"));
        assertThatThrownBy(() -> Analysis.of(List.of(foreign))).isInstanceOf(NotARecordingException.class);
    }

    @Test
    void whatIsMissingOrEmptyIsSaid() {
        assertThatThrownBy(() -> Analysis.of(List.of(directory.resolve("none.jfr"))))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Analysis.of(List.of(directory)))
                .isInstanceOf(NotARecordingException.class)
                .hasMessageContaining("no .jfr file");
    }

    private Path recording(String name) throws IOException {
        Path file = directory.resolve(name);
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JVMInformation");
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }
}
