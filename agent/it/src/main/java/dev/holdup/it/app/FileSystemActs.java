package dev.holdup.it.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file system by path, quick as it is: reported because the threshold is 0. */
final class FileSystemActs {
    private FileSystemActs() {}

    private static File file(Stage stage, String name) throws IOException {
        return stage.file(name, "text").toFile();
    }

    @Blocking("file")
    static Act filesExists(Stage stage) throws IOException {
        Path path = stage.file("exists", "text");
        return () -> Files.exists(path);
    }

    @Blocking("file")
    static Act filesSize(Stage stage) throws IOException {
        Path path = stage.file("size", "text");
        return () -> Files.size(path);
    }

    @Blocking("file")
    static Act filesGetLastModified(Stage stage) throws IOException {
        Path path = stage.file("modified", "text");
        return () -> Files.getLastModifiedTime(path);
    }

    @Blocking("file")
    static Act filesWriteString(Stage stage) {
        Path path = stage.missing("written");
        return () -> Files.writeString(path, "text");
    }

    @Blocking("file")
    static Act filesReadAllLines(Stage stage) throws IOException {
        Path path = stage.file("lines", "a\nb\n");
        return () -> Files.readAllLines(path);
    }

    @Blocking("file")
    static Act filesList(Stage stage) throws IOException {
        Path folder = Files.createDirectory(stage.missing("folder"));
        return () -> Files.list(folder);
    }

    @Blocking("file")
    static Act filesCreateDirectories(Stage stage) {
        Path folder = stage.missing("a").resolve("b");
        return () -> Files.createDirectories(folder);
    }

    @Blocking("file")
    static Act filesCopy(Stage stage) throws IOException {
        Path from = stage.file("from", "text");
        Path to = stage.missing("to");
        return () -> Files.copy(from, to);
    }

    @Blocking("file")
    static Act filesMove(Stage stage) throws IOException {
        Path from = stage.file("from", "text");
        Path to = stage.missing("to");
        return () -> Files.move(from, to);
    }

    @Blocking("file")
    static Act filesDelete(Stage stage) throws IOException {
        Path path = stage.file("delete", "text");
        return () -> Files.delete(path);
    }

    @Blocking("file")
    static Act pathToRealPath(Stage stage) throws IOException {
        Path path = stage.file("real", "text");
        return () -> path.toRealPath();
    }

    @Blocking("file")
    static Act directoryStreamNext(Stage stage) throws IOException {
        Path folder = Files.createDirectory(stage.missing("folder"));
        DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
        return () -> stream.iterator().hasNext();
    }

    @Blocking("file")
    static Act fileExists(Stage stage) throws IOException {
        File file = file(stage, "exists");
        return () -> file.exists();
    }

    @Blocking("file")
    static Act fileLength(Stage stage) throws IOException {
        File file = file(stage, "length");
        return () -> file.length();
    }

    @Blocking("file")
    static Act fileListFiles(Stage stage) throws IOException {
        File folder = Files.createDirectory(stage.missing("folder")).toFile();
        return () -> folder.listFiles();
    }

    @Blocking("file")
    static Act fileDelete(Stage stage) throws IOException {
        File file = file(stage, "delete");
        return () -> file.delete();
    }

    @Blocking("file")
    static Act fileRename(Stage stage) throws IOException {
        File file = file(stage, "from");
        File to = stage.missing("to").toFile();
        return () -> file.renameTo(to);
    }

    @Blocking("file")
    static Act fileMkdir(Stage stage) {
        File folder = stage.missing("folder").toFile();
        return () -> folder.mkdir();
    }

    @Blocking("file")
    static Act fileCanonicalPath(Stage stage) throws IOException {
        File file = file(stage, "canonical");
        return () -> file.getCanonicalPath();
    }
}
