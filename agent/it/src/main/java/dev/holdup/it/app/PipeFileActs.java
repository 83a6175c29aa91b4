package dev.holdup.it.app;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Files that make their caller wait: named pipes, standard input. */
final class PipeFileActs {
    private PipeFileActs() {}
    /** Against the garbage collector, which closes what nobody holds. */
    private static final List<RandomAccessFile> KEPT = new ArrayList<>();

    /** A pipe whose both ends are held open, so that opening either does not wait. */
    private static Path open(Stage stage) throws IOException, InterruptedException {
        Path fifo = stage.fifo();
        KEPT.add(new RandomAccessFile(fifo.toFile(), "rw"));
        return fifo;
    }

    private static Act feeding(Path fifo) {
        return () -> Files.write(fifo, new byte[] {1, '\n'}, StandardOpenOption.WRITE);
    }

    private static Act draining(Path fifo, int bytes) {
        return () -> {
            try (FileInputStream in = new FileInputStream(fifo.toFile())) {
                in.readNBytes(new byte[bytes], 0, bytes);
            }
        };
    }

    @Blocking("file")
    static Act fileInputStreamOpen(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        stage.after(feeding(fifo));
        return () -> new FileInputStream(fifo.toFile());
    }

    @Blocking("file")
    static Act fileOutputStreamOpen(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        stage.after(() -> new FileInputStream(fifo.toFile()));
        return () -> new FileOutputStream(fifo.toFile());
    }

    @Blocking("file")
    static Act fileInputStreamRead(Stage stage) throws Exception {
        Path fifo = open(stage);
        FileInputStream in = new FileInputStream(fifo.toFile());
        stage.after(feeding(fifo));
        return () -> in.read();
    }

    @Blocking("file")
    static Act fileInputStreamReadArray(Stage stage) throws Exception {
        Path fifo = open(stage);
        FileInputStream in = new FileInputStream(fifo.toFile());
        stage.after(feeding(fifo));
        return () -> in.read(new byte[10]);
    }

    @Blocking("file")
    static Act fileOutputStreamWrite(Stage stage) throws Exception {
        Path fifo = open(stage);
        FileOutputStream out = new FileOutputStream(fifo.toFile());
        byte[] much = new byte[300_000];
        stage.after(draining(fifo, much.length));
        return () -> out.write(much);
    }

    @Blocking("file")
    static Act bufferedReaderReadLine(Stage stage) throws Exception {
        Path fifo = open(stage);
        BufferedReader reader = Files.newBufferedReader(fifo);
        stage.after(feeding(fifo));
        return () -> reader.readLine();
    }

    @Blocking("file")
    static Act randomAccessFileRead(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        RandomAccessFile file = new RandomAccessFile(fifo.toFile(), "rw");
        stage.after(feeding(fifo));
        return () -> file.read();
    }

    @Blocking("file")
    static Act randomAccessFileReadFully(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        RandomAccessFile file = new RandomAccessFile(fifo.toFile(), "rw");
        stage.after(feeding(fifo));
        return () -> file.readFully(new byte[2]);
    }

    @Blocking("file")
    static Act fileChannelOpen(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        stage.after(feeding(fifo));
        return () -> FileChannel.open(fifo);
    }

    @Blocking("file")
    static Act fileChannelRead(Stage stage) throws Exception {
        Path fifo = open(stage);
        FileChannel channel = FileChannel.open(fifo);
        stage.after(feeding(fifo));
        return () -> channel.read(ByteBuffer.allocate(10));
    }

    @Blocking("file")
    static Act fileChannelWrite(Stage stage) throws Exception {
        Path fifo = open(stage);
        FileChannel channel = FileChannel.open(fifo, StandardOpenOption.WRITE);
        ByteBuffer much = ByteBuffer.allocateDirect(300_000);
        stage.after(draining(fifo, much.capacity()));
        return () -> channel.write(much);
    }

    @Blocking("file")
    static Act filesReadAllBytes(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        stage.after(feeding(fifo));
        return () -> Files.readAllBytes(fifo);
    }

    @Blocking("file")
    static Act filesReadString(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        stage.after(feeding(fifo));
        return () -> Files.readString(fifo);
    }

    @Blocking("file")
    static Act filesNewInputStream(Stage stage) throws Exception {
        Path fifo = stage.fifo();
        stage.after(feeding(fifo));
        return () -> Files.newInputStream(fifo);
    }

    @Blocking("file")
    static Act standardInputRead(Stage stage) {
        stage.after(() -> System.out.println("input please"));
        return () -> System.in.read();
    }
}
