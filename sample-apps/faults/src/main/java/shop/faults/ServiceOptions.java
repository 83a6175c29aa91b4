package shop.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What a small service is told on its command line.
 *
 * @param port 0 lets the system choose
 */
public record ServiceOptions(int port, List<FaultSpec> faults) {
    public static String usage(int usualPort) {
        return "options: --port N (" + usualPort + "; 0 = any)  --fault NAME[:ms][@percent]";
    }

    /** The options in {@code args}; an {@code IllegalArgumentException} says what is wrong with them. */
    public static ServiceOptions parse(int usualPort, String... args) {
        int port = usualPort;
        List<FaultSpec> faults = new ArrayList<>();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            switch (args[i]) {
                case "--port" -> port = port(args[i + 1]);
                case "--fault" -> faults.add(FaultSpec.parse(args[i + 1]));
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        return new ServiceOptions(port, List.copyOf(faults));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--port must be 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
