package shop.http;

import java.util.ArrayList;
import java.util.List;
import shop.faults.FaultSpec;

/**
 * @param port 0 lets the system choose
 * @param loops number of loops that serve connections
 */
record ServerOptions(int port, Transport transport, int loops, List<FaultSpec> faults) {
    static final String USAGE =
            "options: --port N (8080; 0 = any)  --transport nio|epoll (nio)  --loops N (2)  --fault NAME[:ms][@percent]";

    ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--port must be 0 to 65535, not " + port);
        }
        if (loops < 1 || loops > 64) {
            throw new IllegalArgumentException("--loops must be 1 to 64, not " + loops);
        }
        faults = List.copyOf(faults);
    }

    /** The options in {@code args}; an {@code IllegalArgumentException} says what is wrong with them. */
    static ServerOptions parse(String... args) {
        int port = 8080;
        Transport transport = Transport.NIO;
        int loops = 2;
        List<FaultSpec> faults = new ArrayList<>();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--port" -> port = number(args[i], value);
                case "--transport" -> transport = Transport.named(value);
                case "--loops" -> loops = number(args[i], value);
                case "--fault" -> faults.add(FaultSpec.parse(value));
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        return new ServerOptions(port, transport, loops, faults);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not " + value, e);
        }
    }
}
