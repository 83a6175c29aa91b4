package dev.holdup.agent.instrument;

import dev.holdup.schema.Categories;

/** What a hook saw: the name that events carry, and the kind of blocking. The ordinal is what advice passes. */
public enum Operation {
    PARK("LockSupport.park", Categories.PARK),
    SLEEP("Thread.sleep", Categories.SLEEP),
    MONITOR_WAIT("Object.wait", Categories.MONITOR_WAIT),
    SOCKET_READ("Socket.read", Categories.SOCKET),
    SOCKET_WRITE("Socket.write", Categories.SOCKET),
    SOCKET_CONNECT("Socket.connect", Categories.SOCKET),
    SOCKET_ACCEPT("ServerSocket.accept", Categories.SOCKET),
    CHANNEL_READ("Channel.read", Categories.SOCKET),
    CHANNEL_WRITE("Channel.write", Categories.SOCKET),
    PIPE_READ("Pipe.read", Categories.OTHER),
    PIPE_WRITE("Pipe.write", Categories.OTHER),
    CHANNEL_CONNECT("SocketChannel.connect", Categories.SOCKET),
    CHANNEL_ACCEPT("ServerSocketChannel.accept", Categories.SOCKET),
    FILE_OPEN("File.open", Categories.FILE),
    FILE_READ("File.read", Categories.FILE),
    FILE_WRITE("File.write", Categories.FILE),
    FILE_SYNC("File.sync", Categories.FILE),
    FILE_LOCK("File.lock", Categories.FILE),
    FILE_TRANSFER("File.transfer", Categories.FILE),
    FILE_MAP("File.map", Categories.FILE),
    FILE_SYSTEM("FileSystem.call", Categories.FILE),
    NAME_LOOKUP("InetAddress.lookup", Categories.DNS),
    PROCESS_START("ProcessBuilder.start", Categories.PROCESS),
    PROCESS_WAIT("Process.waitFor", Categories.PROCESS),
    SELECT("Selector.select", Categories.SELECT),
    IDLE("Executor.idle", Categories.OTHER),
    AWAY("Loop.away", Categories.OTHER),
    TASK("Task.run", Categories.OTHER),
    READY_KEY("Channel.ready", Categories.OTHER),
    ENQUEUE("Executor.execute", Categories.OTHER),
    TIMER("Timer.due", Categories.OTHER),
    POOL("Pool.run", Categories.OTHER),
    HOLD("Lock.hold", Categories.OTHER),
    STAGE("CompletableFuture.stage", Categories.OTHER),
    VIRTUAL("VirtualThread.run", Categories.OTHER),
    MARKED("Library.call", Categories.MARKED);

    private static final Operation[] ALL = values();

    private final String text;
    private final String category;

    Operation(String text, String category) {
        this.text = text;
        this.category = category;
    }

    public String text() {
        return text;
    }

    public String category() {
        return category;
    }

    public static Operation of(int ordinal) {
        return ALL[ordinal];
    }
}
