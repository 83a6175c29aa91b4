package shop.http;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/** How the loops wait for their sockets. */
enum Transport {
    NIO(NioServerSocketChannel.class) {
        @Override
        IoHandlerFactory handlers() {
            return NioIoHandler.newFactory();
        }
    },
    EPOLL(EpollServerSocketChannel.class) {
        @Override
        IoHandlerFactory handlers() {
            return EpollIoHandler.newFactory();
        }
    };

    private final Class<? extends ServerChannel> channel;

    Transport(Class<? extends ServerChannel> channel) {
        this.channel = channel;
    }

    abstract IoHandlerFactory handlers();

    Class<? extends ServerChannel> channel() {
        return channel;
    }

    static Transport named(String name) {
        return switch (name) {
            case "nio" -> NIO;
            case "epoll" -> EPOLL;
            default -> throw new IllegalArgumentException("--transport must be nio or epoll, not " + name);
        };
    }

    /** This transport, or NIO with a line on stderr where the machine has no epoll. */
    Transport orFallback() {
        if (this == EPOLL && !Epoll.isAvailable()) {
            System.err.println("epoll is not available, using nio: " + Epoll.unavailabilityCause());
            return NIO;
        }
        return this;
    }
}
