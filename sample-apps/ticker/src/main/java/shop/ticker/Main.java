package shop.ticker;

import java.io.IOException;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;
import shop.faults.ServiceOptions;
import shop.run.GracefulExit;

/** Starts the ticker. */
public final class Main {
    private static final int PORT = 7001;

    static final String[] FAULTS = {"sleep", "lock", "synchronized", "future-get", "socket-read", "file-force", "cpu"};

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        FaultPlan faults = new FaultPlan(Catalog.only(FAULTS));
        ServiceOptions options;
        try {
            options = ServiceOptions.parse(PORT, args);
            for (FaultSpec fault : options.faults()) {
                faults.enable(fault);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(ServiceOptions.usage(PORT));
            System.exit(2);
            return;
        }
        TickerServer server = TickerServer.start(options.port(), faults);
        GracefulExit.onSignal(server::close);
        System.out.println("listening on ws://127.0.0.1:" + server.port() + Connection.PATH);
        server.awaitClosed();
    }
}
