package shop.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Connects to a carrier whose host drops connection requests, until the connect timeout. */
final class CarrierClient implements Fault {
    private static final int FILL_TIMEOUT_MILLIS = 100;
    private static final int MAX_FILL = 32;

    private final ServerSocket carrier = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> filling = new ArrayList<>();

    /** Fills the accept queue: Linux then drops further connection requests without an answer. */
    CarrierClient() throws IOException {
        for (int i = 0; i < MAX_FILL; i++) {
            Socket socket = new Socket();
            try {
                socket.connect(carrier.getLocalSocketAddress(), FILL_TIMEOUT_MILLIS);
                filling.add(socket);
            } catch (SocketTimeoutException full) {
                socket.close();
                return;
            }
        }
        throw new IOException("the accept queue of this system does not fill up: no socket-connect fault here");
    }

    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        connect(carrier.getLocalSocketAddress(), (int) hold.toMillis());
    }

    private static boolean connect(SocketAddress carrier, int timeoutMillis) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(carrier, timeoutMillis);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
