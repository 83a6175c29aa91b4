package dev.holdup.benchmarks.detach;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** What is measured; each has its own loop, so that each is compiled by itself. */
enum Operation {
    PARK_WITH_PERMIT {
        @Override
        long repeat(int times, Subjects subjects) {
            Thread me = Thread.currentThread();
            for (int i = 0; i < times; i++) {
                LockSupport.unpark(me);
                LockSupport.park();
            }
            return 0;
        }
    },
    FILE_READ {
        @Override
        long repeat(int times, Subjects subjects) throws IOException {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += subjects.zero.read();
            }
            return sum;
        }
    },
    FILES_EXISTS {
        @Override
        long repeat(int times, Subjects subjects) {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += Files.exists(subjects.there) ? 1 : 0;
            }
            return sum;
        }
    },
    READ_NOTHING {
        @Override
        long repeat(int times, Subjects subjects) throws IOException {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += subjects.quiet.read(subjects.buffer);
            }
            return sum;
        }
    },
    /** The giving of a permit alone: no hook. */
    CONTROL {
        @Override
        long repeat(int times, Subjects subjects) {
            Thread me = Thread.currentThread();
            for (int i = 0; i < times; i++) {
                LockSupport.unpark(me);
            }
            return 0;
        }
    };

    /** @return something that depends on the work */
    abstract long repeat(int times, Subjects subjects) throws IOException;

    /** An endless file, a path, and a connection on which nothing arrives. */
    static final class Subjects implements AutoCloseable {
        private final FileInputStream zero = new FileInputStream("/dev/zero");
        private final Path there = Path.of("/dev/zero");
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(16);
        private final SocketChannel peer;
        private final SocketChannel quiet;

        Subjects() throws IOException {
            try (ServerSocketChannel server = ServerSocketChannel.open()) {
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                peer = SocketChannel.open(server.getLocalAddress());
                quiet = server.accept();
                quiet.configureBlocking(false);
            }
        }

        @Override
        public void close() throws IOException {
            zero.close();
            quiet.close();
            peer.close();
        }
    }
}
