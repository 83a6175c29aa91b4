package dev.holdup.cli.attach;

import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the agent writes one line before its {@code agentmain} returns: {@code ok words} or {@code error sentence}. */
final class ReplyFile implements AutoCloseable {
    private static final String OK = "ok";
    private static final String ERROR = "error";
    private final Path directory;

    private ReplyFile(Path directory) {
        this.directory = directory;
    }

    /** In a directory that only this user can enter; the file itself is the agent's to make. */
    static ReplyFile create() throws IOException {
        return new ReplyFile(Files.createTempDirectory("holdup-reply-"));
    }

    Path path() {
        return directory.resolve("reply");
    }

    /** @throws Failure for an error or no answer */
    String words(long pid) {
        failure().ifPresent(failure -> {
            throw failure;
        });
        return line().map(line -> line.substring(OK.length()).strip())
                .orElseThrow(() -> Failure.notDone(
                        "The agent in process " + pid + " was loaded and did not answer.",
                        "Look at the standard error of that process: the agent reports there."));
    }

    /** The agent's own error, if it wrote one. */
    Optional<Failure> failure() {
        return line().filter(line -> !line.startsWith(OK))
                .map(line -> line.startsWith(ERROR) ? line.substring(ERROR.length()) : line)
                .map(sentence -> Failure.notDone("The agent says: " + sentence.strip(), ""));
    }

    private Optional<String> line() {
        try {
            return Files.readString(path()).lines().findFirst();
        } catch (IOException notWritten) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path());
        Files.deleteIfExists(directory);
    }
}
