package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotARecordingTest {
    @TempDir
    Path directory;

    @Test
    void saysWhatIsThereInstead() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        new GZIPOutputStream(gzip).close();
        assertRefused(new byte[0], "is empty");
        assertRefused(bytes("2024-01-01 INFO hello\nworld\n"), "it is text and begins \"2024-01-01 INFO hello\"");
        assertRefused(gzip.toByteArray(), "gunzip");
        assertRefused(bytes("PK\u0003\u0004xxxx"), "zip archive");
        assertRefused(bytes("JAVA PROFILE 1.0.2\0\0\0\0"), "heap dump");
        assertRefused(new byte[5000], "zeros");
        assertRefused(new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0}, "ca fe ba be");
        assertRefused(bytes("FLR"), "ends inside its first header, after 3 bytes");
        assertRefused(bytes("FLR\0\0\0\0\t"), "version 0.9");
    }

    @Test
    void refusesADirectory() {
        assertThatThrownBy(() -> RecordingReader.read(directory, Set.of(), e -> {}))
                .isInstanceOf(NotARecordingException.class)
                .hasMessageContaining("is a directory");
    }

    @Test
    void leavesAMissingFileToItsOwnError() {
        assertThatThrownBy(() -> RecordingReader.read(directory.resolve("none"), Set.of(), e -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void assertRefused(byte[] content, String reason) throws IOException {
        Path file = Files.write(directory.resolve("file.jfr"), content);
        assertThatThrownBy(() -> RecordingReader.read(file, Set.of(), e -> {}))
                .isInstanceOf(NotARecordingException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
