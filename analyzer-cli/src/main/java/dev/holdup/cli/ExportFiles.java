package dev.holdup.cli;

import dev.holdup.analysis.render.export.Export;
import dev.holdup.analysis.render.export.Settings;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.cli.exit.Failure;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an export goes: a file, standard output, or a directory with a file a table. */
final class ExportFiles {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Context context;
    private final Export export;
    private final Path target;

    /**
     * @param out null for a name made from the recording's, in the working directory
     * @throws Failure if nothing can be written there, before anything is read
     */
    ExportFiles(Context context, Export export, Path recording, Path out) {
        this.context = context;
        this.export = export;
        boolean standard = STANDARD_OUTPUT.equals(out);
        if (standard && (!export.single() || export.suffix().endsWith(".gz"))) {
            throw Failure.usage(
                    export.name() + " cannot go to standard output"
                            + (export.single() ? ": it is not text." : ": it is several files."),
                    "Name a " + (export.single() ? "file" : "directory") + ": --out NAME");
        }
        Path named = out == null ? Path.of(name(context.resolve(recording))) : out;
        target = standard ? null : context.resolve(named);
        if (target != null && !Files.isDirectory(target.getParent())) {
            throw Failure.notDone("There is no directory " + target.getParent() + " to write to.", "Make it first.");
        }
        if (target != null && export.single() && Files.isDirectory(target)) {
            throw Failure.usage(target + " is a directory, and " + export.name() + " is one file.", "Name the file.");
        }
    }

    void write(Recorded recorded, Settings settings) throws IOException {
        if (target == null) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            export.files().get(0).content().write(recorded, settings, text);
            context.out().print(text.toString(StandardCharsets.UTF_8));
        } else {
            if (!export.single()) {
                Files.createDirectories(target);
            }
            for (Export.File file : export.files()) {
                Path path = file.name() == null ? target : target.resolve(file.name());
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    file.content().write(recorded, settings, out);
                }
            }
            context.out().println(target);
        }
        context.out().flush();
    }

    private String name(Path recording) {
        String name = recording.getFileName().toString();
        return (name.endsWith(".jfr") ? name.substring(0, name.length() - 4) : name) + export.suffix();
    }
}
