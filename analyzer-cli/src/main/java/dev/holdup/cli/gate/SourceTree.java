package dev.holdup.cli.gate;

import dev.holdup.analysis.render.gate.SourcePaths;
import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources of a checkout, found by file name and the package at the end of their folder. */
public final class SourceTree implements SourcePaths {
    private static final Set<String> ENDINGS = Set.of("java", "kt", "scala", "groovy");
    private static final Set<String> NOT_SOURCES = Set.of("node_modules", "target", "build", "out");
    private static final int MOST_FILES = 200_000;

    private final Path root;
    private final Map<String, List<String>> byName = new HashMap<>();
    private int files;

    private SourceTree(Path root) {
        this.root = root;
    }

    /** Reads names only; folders that cannot be read, hidden ones and those of build results are left out. */
    public static SourceTree of(Path root) throws IOException {
        SourceTree tree = new SourceTree(root);
        Files.walkFileTree(root, tree.new Visitor());
        return tree;
    }

    /** One that ends with the package and the file; a Kotlin file may lie above its package. Else nothing is said. */
    @Override
    public Optional<String> of(Report.Frame frame) {
        if (frame == null || frame.file() == null) {
            return Optional.empty();
        }
        List<String> candidates = byName.getOrDefault(frame.file(), List.of());
        int dot = frame.className().lastIndexOf('.');
        String folder = dot < 0 ? "" : frame.className().substring(0, dot).replace('.', '/') + "/";
        Optional<String> exact = candidates.stream()
                .filter(path -> path.equals(folder + frame.file()) || path.endsWith("/" + folder + frame.file()))
                .min(String::compareTo);
        boolean mayLieElsewhere = !frame.file().endsWith(".java");
        return exact.isPresent() || !mayLieElsewhere || candidates.size() != 1 ? exact : Optional.of(candidates.get(0));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name =
                    folder.getFileName() == null ? "" : folder.getFileName().toString();
            boolean skipped = !folder.equals(root) && (name.startsWith(".") || NOT_SOURCES.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                byName.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(root.relativize(file).toString().replace('\\', '/'));
            }
            return ++files < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
