package shop.chat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import shop.faults.FaultPlan;

/** The chat server on a loopback port; one thread, {@code chat-loop}, does everything. */
final class ChatServer implements AutoCloseable {
    private final ServerSocketChannel listener;
    private final Selector selector;
    private final ChatLoop loop;
    private final Thread thread;

    private ChatServer(int port, FaultPlan faults) throws IOException {
        listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        listener.configureBlocking(false);
        selector = Selector.open();
        listener.register(selector, SelectionKey.OP_ACCEPT);
        loop = new ChatLoop(selector, listener, new Commands(new Rooms(), faults));
        thread = new Thread(loop, "chat-loop");
    }

    static ChatServer start(int port, FaultPlan faults) throws IOException {
        ChatServer server = new ChatServer(port, faults);
        server.thread.start();
        return server;
    }

    int port() {
        return listener.socket().getLocalPort();
    }

    void awaitClosed() throws InterruptedException {
        thread.join();
    }

    /** Says goodbye to everyone, sends what can be sent at once, and stops the loop. */
    @Override
    public void close() {
        loop.stop();
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
