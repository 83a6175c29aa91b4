package dev.holdup.analysis.render.export;

import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.testing.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A scene in a format. */
final class Exported {
    static final Settings HARM = new Settings(Weight.HARM, null);

    private Exported() {}

    static String text(String format, Scene scene) throws IOException {
        return text(format, scene, HARM);
    }

    static String text(String format, Scene scene, Settings settings) throws IOException {
        return new String(bytes(format, scene, settings), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String format, Scene scene, Settings settings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export export = Exports.named(format).orElseThrow();
        for (Export.File file : export.files()) {
            file.content().write(Recorded.of(scene.observe()), settings, out);
        }
        return out.toByteArray();
    }
}
