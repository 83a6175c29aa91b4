package shop.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Waits for sockets and serves each that is ready, one after the other. */
final class ChatLoop implements Runnable {
    private static final int MAX_CLIENTS = 10_000;

    private final Selector selector;
    private final ServerSocketChannel listener;
    private final Commands commands;
    private volatile boolean stopped;

    ChatLoop(Selector selector, ServerSocketChannel listener, Commands commands) {
        this.selector = selector;
        this.listener = listener;
        this.commands = commands;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try (selector;
                listener) {
            while (!stopped) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    serve(key);
                }
                selector.selectedKeys().clear();
            }
            sayGoodbye();
        } catch (IOException e) {
            throw new UncheckedIOException("the chat loop broke", e);
        }
    }

    private void serve(SelectionKey key) throws IOException {
        if (!key.isValid()) {
            return;
        }
        if (key.isAcceptable()) {
            accept();
            return;
        }
        Client client = (Client) key.attachment();
        if (key.isWritable()) {
            client.flush();
        }
        if (key.isValid() && key.isReadable()) {
            client.read();
        }
    }

    private void accept() throws IOException {
        for (SocketChannel channel = listener.accept(); channel != null; channel = listener.accept()) {
            if (selector.keys().size() > MAX_CLIENTS) {
                channel.close();
                continue;
            }
            channel.configureBlocking(false);
            Client client = new Client(channel, commands);
            client.attach(channel.register(selector, SelectionKey.OP_READ, client));
            commands.arrived(client);
        }
    }

    private void sayGoodbye() {
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof Client client) {
                client.send("* the server is closing");
                client.close();
            }
        }
    }
}
