package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JFR's profile settings with all thresholds lowered. */
final class JfrSettings {
    private static final List<String> PROFILE = List.of(
            "ThreadSleep",
            "ThreadPark",
            "JavaMonitorWait",
            "JavaMonitorEnter",
            "SocketRead",
            "SocketWrite",
            "FileRead",
            "FileWrite",
            "FileForce",
            "ClassLoad",
            "SystemGC",
            "GCPhasePause",
            "ExecuteVMOperation");

    private JfrSettings() {}

    static Path write(Path folder, String threshold) throws IOException {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<configuration version=\"2.0\">\n");
        for (String event : PROFILE) {
            text.append("""
                    <event name="jdk.%s"><setting name="enabled">true</setting>\
                    <setting name="stackTrace">true</setting><setting name="threshold">%s</setting></event>
                    """.formatted(event, threshold));
        }
        return Files.writeString(
                folder.resolve("jfr-" + threshold.charAt(0) + ".jfc"), text.append("</configuration>\n"));
    }
}
