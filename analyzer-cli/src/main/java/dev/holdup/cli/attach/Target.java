package dev.holdup.cli.attach;

import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Looks at a process before it is attached to: attaching sends SIGQUIT, which ends what is not a JVM. */
final class Target {
    private static final long SIGQUIT_BIT = 1L << (3 - 1);

    private Target() {}

    /** @throws Failure if the process is not there, is ourselves, is no JVM, or sees other files than we do */
    static void check(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            throw Failure.usage("Process " + pid + " is this holdup itself.", "'holdup ps' lists the JVMs.");
        }
        if (pid <= 0 || ProcessHandle.of(pid).isEmpty()) {
            throw Failure.notDone("There is no process " + pid + ".", "'holdup ps' lists the JVMs that are running.");
        }
        if (isCertainlyNoJvm(pid)) {
            throw Failure.notDone(
                    "Process " + pid + " (" + command(pid) + ") is not a JVM.",
                    "'holdup ps' lists the JVMs that are running.");
        }
        if (seesOtherFiles(pid)) {
            throw Failure.notDone(
                    "Process " + pid + " has a file system of its own (a container, or systemd's PrivateTmp), and the"
                            + " agent is not in it.",
                    "Run holdup inside that container, or start the service with -javaagent:holdup-agent.jar.");
        }
    }

    /** A word on whose process it is, or an empty text when it is ours. */
    static String ownerNote(long pid) {
        String owner = ProcessHandle.of(pid).flatMap(p -> p.info().user()).orElse("");
        return owner.isEmpty() || owner.equals(System.getProperty("user.name")) ? "" : owner;
    }

    private static String command(long pid) {
        return ProcessHandle.of(pid).flatMap(p -> p.info().command()).orElse("unknown command");
    }

    private static boolean isCertainlyNoJvm(long pid) {
        return !catchesQuit(pid) || hasNoJvmLibrary(pid);
    }

    /** Every JVM catches SIGQUIT, for its thread dumps. True where the system does not tell. */
    private static boolean catchesQuit(long pid) {
        try (Stream<String> status = Files.lines(proc(pid, "status"))) {
            return status.filter(line -> line.startsWith("SigCgt:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigCgt:".length()).strip(), 16))
                    .allMatch(mask -> (mask & SIGQUIT_BIT) != 0);
        } catch (IOException | UncheckedIOException | NumberFormatException noProc) {
            return true;
        }
    }

    private static boolean hasNoJvmLibrary(long pid) {
        try (Stream<String> maps = Files.lines(proc(pid, "maps"))) {
            return maps.noneMatch(line -> line.contains("libjvm."));
        } catch (IOException | UncheckedIOException notOursOrNoProc) {
            return false;
        }
    }

    private static boolean seesOtherFiles(long pid) {
        try {
            Path ours = Files.readSymbolicLink(Path.of("/proc/self/ns/mnt"));
            return !ours.equals(Files.readSymbolicLink(proc(pid, "ns/mnt")));
        } catch (IOException | UnsupportedOperationException notOursOrNoProc) {
            return false;
        }
    }

    private static Path proc(long pid, String entry) {
        return Path.of("/proc", Long.toString(pid), entry);
    }
}
