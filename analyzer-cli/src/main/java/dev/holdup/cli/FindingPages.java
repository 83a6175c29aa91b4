package dev.holdup.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of docs/findings that the jar carries, one a kind of finding. */
final class FindingPages {
    private static final String FOLDER = "/findings";
    private static final String SUFFIX = ".md";

    private FindingPages() {}

    static Optional<String> page(String kind) throws IOException {
        return kinds().contains(kind) ? Resources.text(FOLDER + "/" + kind + SUFFIX) : Optional.empty();
    }

    /** Kinds that have a page, sorted. */
    static List<String> kinds() throws IOException {
        URL folder = FindingPages.class.getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return names(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return names(jar.getPath(FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}
