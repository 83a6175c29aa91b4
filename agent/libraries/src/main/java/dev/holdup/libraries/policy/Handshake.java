package dev.holdup.libraries.policy;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS between two channels of one group; the client takes its time to trust, as those do that ask a server. */
final class Handshake {
    private static final char[] PASSWORD = "not secret".toCharArray();

    private Handshake() {}

    static Object on(EventLoopGroup group, long millis) throws Exception {
        SslContext server = SslContextBuilder.forServer(keys()).build();
        SslContext client =
                SslContextBuilder.forClient().trustManager(new Slow(millis)).build();
        Channel listening = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(tls(server))
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .sync()
                .channel();
        for (int i = 0; i < 3; i++) {
            Channel connected = new Bootstrap()
                    .group(group)
                    .channel(NioSocketChannel.class)
                    .handler(tls(client))
                    .connect(listening.localAddress())
                    .sync()
                    .channel();
            connected.pipeline().get(SslHandler.class).handshakeFuture().sync();
            connected.close().sync();
        }
        return listening.close().sync();
    }

    private static ChannelInitializer<Channel> tls(SslContext context) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(context.newHandler(channel.alloc()));
            }
        };
    }

    private static KeyManagerFactory keys() throws Exception {
        Path file = Files.createTempDirectory("keys").resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String[] command = {
            keytool,
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            file.toString()
        };
        new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(file.toFile(), PASSWORD), PASSWORD);
        return factory;
    }

    private static final class Slow implements X509TrustManager {
        private final long millis;

        Slow(long millis) {
            this.millis = millis;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String algorithm) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String algorithm) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
