package shop.http;

import java.io.IOException;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;
import shop.run.GracefulExit;

/** Starts the shop's HTTP service. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ServerOptions options;
        FaultPlan faults = new FaultPlan(Catalog.all());
        try {
            options = ServerOptions.parse(args);
            for (FaultSpec fault : options.faults()) {
                faults.enable(fault);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(ServerOptions.USAGE);
            System.exit(2);
            return;
        }
        HttpServer server = HttpServer.start(options, faults);
        GracefulExit.onSignal(server::close);
        System.out.println("listening on http://127.0.0.1:" + server.port());
        server.awaitClosed();
    }
}
