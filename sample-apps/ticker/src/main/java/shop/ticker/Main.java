package shop.ticker;

import java.io.IOException;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;
import shop.run.GracefulExit;

/** Starts the ticker. */
public final class Main {
    static final String[] FAULTS = {"sleep", "lock", "synchronized", "future-get", "socket-read", "file-force", "cpu"};

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        FaultPlan faults = new FaultPlan(Catalog.only(FAULTS));
        TickerOptions options;
        try {
            options = TickerOptions.parse(args);
            for (FaultSpec fault : options.faults()) {
                faults.enable(fault);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(TickerOptions.USAGE);
            System.exit(2);
            return;
        }
        TickerServer server = TickerServer.start(options.port(), faults);
        GracefulExit.onSignal(server::close);
        System.out.println("listening on ws://127.0.0.1:" + server.port() + Connection.PATH);
        server.awaitClosed();
    }
}
