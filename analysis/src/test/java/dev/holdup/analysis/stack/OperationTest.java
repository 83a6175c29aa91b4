package dev.holdup.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    java.util.concurrent.CountDownLatch.await,        LockSupport.park,      park,         CountDownLatch.await
                    java.util.concurrent.CompletableFuture.get,       LockSupport.park,      future,       CompletableFuture.get
                    java.net.Socket$SocketInputStream.read,           NioSocketImpl.read,    socket,       socket read
                    java.io.BufferedReader.readLine,                  NioSocketImpl.read,    socket,       socket read
                    java.io.DataOutputStream.writeInt,                NioSocketImpl.write,   socket,       socket write
                    java.net.Socket.connect,                          NioSocketImpl.connect, socket,       Socket.connect
                    java.io.FileInputStream.read,                     FileInputStream.read,  file,         file read
                    java.io.FileOutputStream.write,                   FileOutputStream.write, file,        file write
                    java.nio.file.Files.readAllBytes,                 FileChannelImpl.read,  file,         Files.readAllBytes
                    sun.nio.ch.FileChannelImpl.force,                 FileChannelImpl.force, file,         FileChannel.force
                    java.io.File.exists,                              UnixFileSystem.stat,   file,         File.exists
                    sun.nio.ch.SourceChannelImpl.read,                SourceChannelImpl.read, file,        pipe read
                    sun.nio.ch.DatagramChannelImpl.receive,           DatagramChannelImpl.receive, socket, datagram receive
                    sun.nio.ch.SelectorImpl.select,                   SelectorImpl.select,   select,       Selector.select
                    java.lang.Thread.sleep,                           Thread.sleep,          sleep,        Thread.sleep
                    java.util.concurrent.TimeUnit.sleep,              Thread.sleep,          sleep,        TimeUnit.sleep
                    java.lang.Thread.join,                            Object.wait,           monitor-wait, Thread.join
                    java.lang.ClassLoader.loadClass,                  class loading,         class-load,   class loading
                    java.util.logging.Logger.info,                    FileOutputStream.write, logging,     Logger.info
                    """)
    void isTheJdkMethodThatTheApplicationCalled(String entry, String hook, String category, String operation) {
        var stack = StacksTest.stack("jdk.internal.misc.Unsafe.park", entry, "dev.shop.OrderDao.load");
        assertThat(Operation.of(stack, hook, category)).isEqualTo(operation);
    }

    @Test
    void fallsBackToTheHookWhereTheStackDoesNotTell() {
        assertThat(Operation.of(List.of(), "LockSupport.park", "park")).isEqualTo("LockSupport.park");
        assertThat(Operation.of(StacksTest.stack("dev.shop.A.b"), "synchronized", "monitor"))
                .isEqualTo("synchronized");
        assertThat(Operation.of(List.of(), null, null)).isNull();
        assertThat(Operation.of(StacksTest.stack("dev.shop.A.b"), "Library.call", "other"))
                .isEqualTo("Library.call");
    }

    @Test
    void aMethodThatItsLibraryMarksIsToldByName() {
        assertThat(Operation.of(StacksTest.stack("lib.Ledger.post", "dev.shop.A.b"), "Library.call", "marked"))
                .isEqualTo("Ledger.post");
        assertThat(Operation.of(List.of(), "Library.call", "marked")).isEqualTo("Library.call");
    }
}
