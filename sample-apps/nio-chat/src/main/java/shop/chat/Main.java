package shop.chat;

import java.io.IOException;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;
import shop.run.GracefulExit;

/** Starts the chat server. */
public final class Main {
    static final String[] FAULTS = {"sleep", "lock", "synchronized", "socket-read", "file-force", "nested-select", "cpu"
    };

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        FaultPlan faults = new FaultPlan(Catalog.only(FAULTS));
        ChatOptions options;
        try {
            options = ChatOptions.parse(args);
            for (FaultSpec fault : options.faults()) {
                faults.enable(fault);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(ChatOptions.USAGE);
            System.exit(2);
            return;
        }
        ChatServer server = ChatServer.start(options.port(), faults);
        GracefulExit.onSignal(server::close);
        System.out.println("listening on 127.0.0.1:" + server.port());
        server.awaitClosed();
    }
}
