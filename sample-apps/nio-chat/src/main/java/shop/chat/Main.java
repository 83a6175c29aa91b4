package shop.chat;

import java.io.IOException;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;
import shop.faults.ServiceOptions;
import shop.run.GracefulExit;

/** Starts the chat server. */
public final class Main {
    private static final int PORT = 7000;

    static final String[] FAULTS = {"sleep", "lock", "synchronized", "socket-read", "file-force", "nested-select", "cpu"
    };

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
        ChatServer server = ChatServer.start(options.port(), faults);
        GracefulExit.onSignal(server::close);
        System.out.println("listening on 127.0.0.1:" + server.port());
        server.awaitClosed();
    }
}
