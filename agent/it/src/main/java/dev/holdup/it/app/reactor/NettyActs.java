package dev.holdup.it.app.reactor;

import io.netty.channel.MultithreadEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.NettyOutbound;
import reactor.netty.tcp.TcpServer;

/** A server on Reactor Netty that blocks on request, and {@code block()} where Reactor does not refuse it. */
final class NettyActs implements AutoCloseable {
    private static final int MILLIS = 50;

    private final DisposableServer server = TcpServer.create()
            .host(InetAddress.getLoopbackAddress().getHostAddress())
            .port(0)
            .handle((in, out) -> in.receive().asString().map(String::strip).concatMap(line -> answer(line, out)))
            .bindNow();

    void play() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            for (String line : new String[] {"hello", "sleep", "offload"}) {
                socket.getOutputStream().write((line + "\n").getBytes());
                in.readLine();
            }
        }
        blockOnForeignLoop();
    }

    private static Mono<Void> answer(String line, NettyOutbound out) {
        Mono<String> answer =
                switch (line) {
                    case "sleep" -> Mono.fromCallable(NettyActs::sleepOnReactorNetty);
                    case "offload" ->
                        Mono.fromCallable(NettyActs::sleepOffloaded).subscribeOn(Schedulers.boundedElastic());
                    default -> Mono.just(line);
                };
        return answer.flatMap(text -> out.sendString(Mono.just(text + "\n")).then());
    }

    private static String sleepOnReactorNetty() throws InterruptedException {
        Thread.sleep(MILLIS);
        return "slept";
    }

    private static String sleepOffloaded() throws InterruptedException {
        Thread.sleep(MILLIS);
        return "slept elsewhere";
    }

    /** Reactor knows its own threads only. */
    private static void blockOnForeignLoop() throws InterruptedException {
        MultithreadEventLoopGroup group = new NioEventLoopGroup(1);
        for (int i = 0; i < 5; i++) {
            group.submit(() -> {}).await(); // a loop is one that has polled before
        }
        group.submit(NettyActs::blockOnLoop).await();
    }

    private static long blockOnLoop() {
        return Mono.delay(Duration.ofMillis(MILLIS)).block();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
