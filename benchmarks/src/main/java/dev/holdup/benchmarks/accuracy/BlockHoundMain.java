package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * Installs BlockHound, has it note what it finds instead of throwing, and goes on with another program. Besides the
 * threads that libraries name, those count as non-blocking whose names a person gives, which is generous: on a plain
 * selector nobody would.
 */
public final class BlockHoundMain {
    private record Seen(BlockingMethod method, StackTraceElement[] stack) {
        String line() {
            return Stream.concat(
                            Stream.of(method.getClassName() + "." + method.getName()),
                            Arrays.stream(stack).map(frame -> frame.getClassName() + "." + frame.getMethodName()))
                    .collect(Collectors.joining("\t"));
        }
    }

    private BlockHoundMain() {}

    /** Arguments: file to write at the end, names of loops, main class, and what that takes. */
    public static void main(String[] arguments) throws Exception {
        Pattern loops = Pattern.compile(arguments[1]);
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        BlockHound.builder()
                .loadIntegrations()
                .nonBlockingThreadPredicate(known ->
                        known.or(thread -> loops.matcher(thread.getName()).find()))
                .blockingMethodCallback(method -> seen.add(new Seen(method, new Throwable().getStackTrace())))
                .install();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(arguments[0]), seen)));
        Class.forName(arguments[2]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 3, arguments.length));
    }

    private static void write(Path file, Queue<Seen> seen) {
        try {
            Files.write(file, seen.stream().map(Seen::line).toList());
        } catch (IOException e) {
            e.printStackTrace();
        }
    }
}
