package dev.holdup.it.app;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What does not block, however much it looks like it. */
final class SilentActs {
    private SilentActs() {}

    @Silent
    static Act finishedFutureGet(Stage stage) {
        CompletableFuture<String> future = CompletableFuture.completedFuture("x");
        return () -> future.get();
    }

    @Silent
    static Act finishedFutureJoin(Stage stage) {
        CompletableFuture<String> future =
                CompletableFuture.completedFuture("x").thenApply(x -> x + x);
        return () -> future.join();
    }

    @Silent
    static Act finishedTaskGet(Stage stage) {
        FutureTask<String> task = new FutureTask<>(() -> "x");
        task.run();
        return () -> task.get();
    }

    @Silent
    static Act futureGetNow(Stage stage) {
        return () -> new CompletableFuture<String>().getNow("x");
    }

    @Silent
    static Act uncontendedLock(Stage stage) {
        ReentrantLock lock = new ReentrantLock();
        return () -> {
            lock.lock();
            lock.unlock();
        };
    }

    @Silent
    static Act uncontendedReadWriteLock(Stage stage) {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        return () -> {
            lock.readLock().lock();
            lock.readLock().unlock();
            lock.writeLock().lock();
            lock.writeLock().unlock();
        };
    }

    @Silent
    static Act failingTryLock(Stage stage) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Thread holder = new Thread(lock::lock);
        holder.start();
        holder.join();
        return () -> lock.tryLock();
    }

    @Silent
    static Act uncontendedSynchronized(Stage stage) {
        Object monitor = new Object();
        return () -> {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        };
    }

    @Silent
    static Act openLatch(Stage stage) {
        CountDownLatch latch = new CountDownLatch(0);
        return () -> latch.await();
    }

    @Silent
    static Act freeSemaphore(Stage stage) {
        Semaphore semaphore = new Semaphore(3);
        return () -> semaphore.acquire();
    }

    @Silent
    static Act phaserArrive(Stage stage) {
        Phaser phaser = new Phaser(2);
        return () -> phaser.arrive();
    }

    @Silent
    static Act queueWithElement(Stage stage) {
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        queue.add("x");
        return () -> queue.take();
    }

    @Silent
    static Act emptyQueuePoll(Stage stage) {
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        return () -> queue.poll();
    }

    @Silent
    static Act joinEndedThread(Stage stage) throws InterruptedException {
        Thread ended = new Thread(() -> {});
        ended.start();
        ended.join();
        return () -> ended.join();
    }

    @Silent
    static Act unparkAnother(Stage stage) {
        Thread main = Thread.currentThread();
        return () -> LockSupport.unpark(main);
    }

    @Silent
    static Act yieldAndSpin(Stage stage) {
        return () -> {
            Thread.yield();
            Thread.onSpinWait();
        };
    }

    @Silent
    static Act literalAddress(Stage stage) {
        return () -> InetAddress.getByName("127.0.0.1");
    }

    @Silent
    static Act nonBlockingRead(Stage stage) throws IOException {
        Pair pair = pair();
        return () -> pair.ours.read(ByteBuffer.allocate(10));
    }

    @Silent
    static Act nonBlockingWrite(Stage stage) throws IOException {
        Pair pair = pair();
        return () -> pair.ours.write(ByteBuffer.allocate(10));
    }

    @Silent
    static Act nonBlockingAccept(Stage stage) throws IOException {
        ServerSocketChannel server = server();
        server.configureBlocking(false);
        return () -> server.accept();
    }

    @Silent
    static Act nonBlockingConnect(Stage stage) throws IOException {
        ServerSocketChannel server = server();
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        return () -> channel.connect(server.getLocalAddress());
    }

    @Silent
    static Act nonBlockingReceive(Stage stage) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return () -> channel.receive(ByteBuffer.allocate(10));
    }

    @Silent
    static Act nonBlockingPipe(Stage stage) throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        return () -> pipe.source().read(ByteBuffer.allocate(10));
    }

    @Silent
    static Act nestedSelectNow(Stage stage) throws IOException {
        Selector selector = Selector.open();
        return () -> selector.selectNow();
    }

    @Silent
    static Act streamInMemory(Stage stage) {
        return () -> new ByteArrayInputStream(new byte[10]).readAllBytes();
    }

    @Silent
    static Act fileNames(Stage stage) {
        return () -> new File("/tmp/a/b").getParentFile().getName();
    }

    @Silent
    static Act workHandedToAnother(Stage stage) {
        return () -> CompletableFuture.runAsync(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private record Pair(SocketChannel ours, SocketChannel theirs) {}

    private static Pair pair() throws IOException {
        try (ServerSocketChannel server = server()) {
            SocketChannel ours = SocketChannel.open(server.getLocalAddress());
            ours.configureBlocking(false);
            return new Pair(ours, server.accept());
        }
    }

    private static ServerSocketChannel server() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }
}
