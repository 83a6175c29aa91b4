package shop.backend;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Loads an order through a blocking driver. */
final class OrderDao implements Fault {
    private final OrderDatabase database = new OrderDatabase();
    private final Queue<Socket> idle = new ConcurrentLinkedQueue<>();

    OrderDao() throws IOException {}

    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        Socket connection = idle.poll();
        if (connection == null) {
            connection = new Socket(
                    database.address().getAddress(), database.address().getPort());
            connection.setTcpNoDelay(true);
        }
        load(connection, (int) hold.toMillis());
        idle.add(connection);
    }

    private static byte[] load(Socket connection, int millis) throws IOException {
        connection.getOutputStream().write(ByteBuffer.allocate(4).putInt(millis).array());
        InputStream in = connection.getInputStream();
        byte[] row = new byte[OrderDatabase.ROW.length];
        for (int n = 0; n < row.length; ) {
            int read = in.read(row, n, row.length - n);
            if (read < 0) {
                throw new EOFException("the database closed the connection");
            }
            n += read;
        }
        return row;
    }
}
