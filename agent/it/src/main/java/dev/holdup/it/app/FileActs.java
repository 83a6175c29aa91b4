package dev.holdup.it.app;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Files, quick as they are: reported because the threshold is 0. */
final class FileActs {
    private FileActs() {}

    private static final String TEXT = "x".repeat(100_000);

    private static FileChannel channel(Stage stage, String name) throws IOException {
        return FileChannel.open(stage.file(name, TEXT), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Blocking("file")
    static Act fileStreamReadAll(Stage stage) throws IOException {
        FileInputStream in = new FileInputStream(stage.file("all", TEXT).toFile());
        return () -> in.readAllBytes();
    }

    @Blocking("file")
    static Act fileStreamWriteArray(Stage stage) throws IOException {
        FileOutputStream out = new FileOutputStream(stage.missing("out").toFile());
        return () -> out.write(TEXT.getBytes());
    }

    @Blocking("file")
    static Act randomAccessWrite(Stage stage) throws IOException {
        RandomAccessFile file = new RandomAccessFile(stage.missing("raf").toFile(), "rw");
        return () -> file.write(TEXT.getBytes());
    }

    @Blocking(value = "file", since = 21)
    static Act randomAccessSetLength(Stage stage) throws IOException {
        RandomAccessFile file = new RandomAccessFile(stage.missing("raf").toFile(), "rw");
        return () -> file.setLength(1_000_000);
    }

    @Blocking(value = "file", since = 21)
    static Act descriptorSync(Stage stage) throws IOException {
        FileOutputStream out = new FileOutputStream(stage.missing("sync").toFile());
        out.write(TEXT.getBytes());
        return () -> out.getFD().sync();
    }

    @Blocking("file")
    static Act channelForce(Stage stage) throws IOException {
        FileChannel channel = channel(stage, "force");
        channel.write(ByteBuffer.allocate(1_000_000));
        return () -> channel.force(true);
    }

    @Blocking("file")
    static Act channelPositionedRead(Stage stage) throws IOException {
        FileChannel channel = channel(stage, "read");
        return () -> channel.read(ByteBuffer.allocate(100), 10);
    }

    @Blocking("file")
    static Act channelTransferTo(Stage stage) throws IOException {
        FileChannel from = channel(stage, "from");
        FileChannel to = channel(stage, "to");
        return () -> from.transferTo(0, TEXT.length(), to);
    }

    @Blocking("file")
    static Act channelLock(Stage stage) throws IOException {
        FileChannel channel = channel(stage, "lock");
        return () -> channel.lock();
    }

    @Blocking("file")
    static Act channelTruncate(Stage stage) throws IOException {
        FileChannel channel = channel(stage, "truncate");
        return () -> channel.truncate(10);
    }

    @Blocking("file")
    static Act channelMap(Stage stage) throws IOException {
        FileChannel channel = channel(stage, "map");
        return () -> channel.map(FileChannel.MapMode.READ_WRITE, 0, 10_000);
    }

    @Blocking("file")
    static Act mappedLoad(Stage stage) throws IOException {
        MappedByteBuffer buffer = channel(stage, "load").map(FileChannel.MapMode.READ_WRITE, 0, TEXT.length());
        return () -> buffer.load();
    }

    @Blocking("file")
    static Act mappedForce(Stage stage) throws IOException {
        MappedByteBuffer buffer = channel(stage, "mforce").map(FileChannel.MapMode.READ_WRITE, 0, TEXT.length());
        buffer.put(0, (byte) 1);
        return () -> buffer.force();
    }
}
