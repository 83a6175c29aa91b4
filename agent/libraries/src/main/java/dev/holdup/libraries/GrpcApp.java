package dev.holdup.libraries;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

/** A server whose calls run on Netty's loop, and one with gRPC's own executor. */
final class GrpcApp implements Library {
    private static final MethodDescriptor<byte[], byte[]> LOAD = MethodDescriptor.<byte[], byte[]>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("shop.Orders/Load")
            .setRequestMarshaller(new Bytes())
            .setResponseMarshaller(new Bytes())
            .build();

    private final Server direct = NettyServerBuilder.forPort(0)
            .directExecutor()
            .addService(service(GrpcApp::held))
            .build()
            .start();
    private final Server usual = NettyServerBuilder.forPort(0)
            .addService(service(GrpcApp::offloaded))
            .build()
            .start();

    GrpcApp() throws IOException {}

    @Override
    public void play(long millis) {
        call(direct, millis);
        call(usual, millis);
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    private static ServerServiceDefinition service(LongConsumer work) {
        return ServerServiceDefinition.builder("shop.Orders")
                .addMethod(LOAD, ServerCalls.<byte[], byte[]>asyncUnaryCall((request, answer) -> {
                    work.accept(request[0]);
                    answer.onNext(request);
                    answer.onCompleted();
                }))
                .build();
    }

    private static void call(Server server, long millis) {
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
        ClientCalls.blockingUnaryCall(channel, LOAD, CallOptions.DEFAULT, new byte[] {(byte) millis});
        channel.shutdownNow();
    }

    @Override
    public void stop() {
        direct.shutdownNow();
        usual.shutdownNow();
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
