package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;
import static dev.holdup.agent.instrument.Methods.publicCalled;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Files by streams, channels, {@code RandomAccessFile} and mappings. */
public final class FileInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-file";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                opening("java.io.FileInputStream"),
                opening("java.io.FileOutputStream"),
                opening("java.io.RandomAccessFile"),
                hook(
                        "java.io.FileInputStream",
                        Operation.FILE_READ,
                        publicCalled("read", "readAllBytes", "readNBytes", "skip", "available")),
                hook("java.io.FileOutputStream", Operation.FILE_WRITE, publicCalled("write")),
                hook(
                        "java.io.RandomAccessFile",
                        Operation.FILE_READ,
                        publicCalled("read", "readFully", "readLine", "length")),
                hook("java.io.RandomAccessFile", Operation.FILE_WRITE, publicCalled("write", "setLength")),
                // native on 17; later a Java method that calls sync0
                hook("java.io.FileDescriptor", Operation.FILE_SYNC, called("sync")),
                hook("sun.nio.ch.FileChannelImpl", Operation.FILE_READ, publicCalled("read")),
                hook("sun.nio.ch.FileChannelImpl", Operation.FILE_WRITE, publicCalled("write", "truncate")),
                hook("sun.nio.ch.FileChannelImpl", Operation.FILE_SYNC, publicCalled("force")),
                hook("sun.nio.ch.FileChannelImpl", Operation.FILE_LOCK, publicCalled("lock")),
                hook("sun.nio.ch.FileChannelImpl", Operation.FILE_TRANSFER, publicCalled("transferTo", "transferFrom")),
                hook("sun.nio.ch.FileChannelImpl", Operation.FILE_MAP, publicCalled("map")),
                new Hook(
                        "java.nio.MappedByteBuffer",
                        publicCalled("load"),
                        BlockingAdvice.WithoutSubject.class,
                        Operation.FILE_MAP),
                new Hook(
                        "java.nio.MappedByteBuffer",
                        publicCalled("force"),
                        BlockingAdvice.WithoutSubject.class,
                        Operation.FILE_SYNC));
    }

    private static Hook opening(String stream) {
        return new Hook(stream, called("open"), BlockingAdvice.OnArgument.class, Operation.FILE_OPEN);
    }

    private static Hook hook(String className, Operation operation, ElementMatcher<MethodDescription> methods) {
        return new Hook(className, methods, BlockingAdvice.OnReceiver.class, operation);
    }
}
