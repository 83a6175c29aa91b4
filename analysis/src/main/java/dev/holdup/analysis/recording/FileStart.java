package dev.holdup.analysis.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what a file is that is no recording. */
final class FileStart {
    private static final int LOOKED_AT = 256;

    private FileStart() {}

    static void refuseDirectory(Path file) throws NotARecordingException {
        if (Files.isDirectory(file)) {
            throw new NotARecordingException(file + " is a directory; name one of the .jfr files in it");
        }
    }

    static void check(Path file, Window window) throws IOException {
        int length = (int) Math.min(LOOKED_AT, window.size());
        if (length == 0) {
            throw new NotARecordingException(file + " is empty: its JVM wrote nothing before it ended, or the disk was"
                    + " full; record again, and stop the recording with jcmd PID JFR.stop or a normal exit");
        }
        int from = window.load(0, length);
        Bytes in = new Bytes().over(window.data(), from, from + length);
        if (length < 8 || (int) in.fixed(4) != ChunkHeader.MAGIC) {
            throw new NotARecordingException(file + " is not a JFR recording: " + found(in.at(from), length));
        }
        int major = (int) in.fixed(2);
        int minor = (int) in.fixed(2);
        if (major == 0) {
            throw new NotARecordingException(file + " is a recording of version " + major + "." + minor
                    + ", as JDK 7 and 8 of Oracle wrote them; record with JDK 17 or newer");
        }
    }

    private static String found(Bytes in, int length) {
        String text = in.text(length, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.startsWith("FLR")) {
            return "it ends inside its first header, after " + length + " bytes; copy or record it again";
        }
        if (text.startsWith("\u001f\u008b")) {
            return "it is compressed with gzip; unpack it first, as with gunzip";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return "it is a zip archive; unpack it first, as with unzip";
        }
        if (text.startsWith("\u0004\"M\u0018") || text.startsWith("(\u00b5/\u00fd") || text.startsWith("\u00fd7zXZ")) {
            return "it is compressed with lz4, zstd or xz; unpack it first";
        }
        if (text.startsWith("JAVA PROFILE")) {
            return "it is a heap dump; open it with a heap analyser, and record with jcmd PID JFR.start";
        }
        if (text.chars().allMatch(c -> c >= ' ' && c != 127 || c == '\n' || c == '\r' || c == '\t')) {
            String line = text.lines().findFirst().orElse("");
            return "it is text and begins \"" + line.substring(0, Math.min(40, line.length()))
                    + "\"; a recording begins"
                    + " with FLR; record with jcmd PID JFR.start or -XX:StartFlightRecording";
        }
        if (text.chars().allMatch(c -> c == 0)) {
            return "it begins with zeros only; the disk was full or the copy is incomplete; copy or record it again";
        }
        return "its first bytes are " + hex(text) + " instead of 46 4c 52 00; record with jcmd PID JFR.start";
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(4, text.length()); i++) {
            hex.append(i == 0 ? "" : " ").append(String.format("%02x", (int) text.charAt(i)));
        }
        return hex.toString();
    }
}
