package shop.load;

import java.net.URI;
import java.time.Duration;

/**
 * @param rate requests a second, over all connections
 * @param pipeline requests that a connection may have under way at once
 */
record LoadOptions(Target target, double rate, int connections, Duration duration, int pipeline, boolean json) {
    static final String USAGE =
            "options: --url http://127.0.0.1:PORT/PATH  --rate PER_SECOND (100)  --connections N (8)"
                    + "  --duration 15s (10s)  --pipeline N (1)  --json";
    static final Duration LONGEST = Duration.ofMinutes(10);

    LoadOptions {
        require(target != null, "--url is missing");
        require(rate > 0 && rate <= 200_000, "--rate must be above 0 and at most 200000");
        require(connections >= 1 && connections <= 1024, "--connections must be 1 to 1024");
        require(pipeline >= 1 && pipeline <= 256, "--pipeline must be 1 to 256");
        require(!duration.isZero() && duration.compareTo(LONGEST) <= 0, "--duration must be above 0 and at most 10m");
    }

    Schedule schedule(long startNanos) {
        return new Schedule(startNanos, rate, Math.max(1, Math.round(rate * duration.toNanos() / 1e9)));
    }

    /** The options in {@code args}; an {@code IllegalArgumentException} says what is wrong with them. */
    static LoadOptions parse(String... args) {
        Target target = null;
        double rate = 100;
        int connections = 8;
        Duration duration = Duration.ofSeconds(10);
        int pipeline = 1;
        boolean json = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--json")) {
                json = true;
                continue;
            }
            String option = args[i++];
            require(i < args.length, option + " needs a value");
            switch (option) {
                case "--url" -> target = Target.of(URI.create(args[i]));
                case "--rate" -> rate = Double.parseDouble(args[i]);
                case "--connections" -> connections = Integer.parseInt(args[i]);
                case "--duration" -> duration = duration(args[i]);
                case "--pipeline" -> pipeline = Integer.parseInt(args[i]);
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new LoadOptions(target, rate, connections, duration, pipeline, json);
    }

    private static Duration duration(String text) {
        require(text.matches("\\d{1,9}(ms|s|m)"), "a duration is written 500ms, 15s or 2m, not " + text);
        return Duration.parse(
                text.endsWith("ms")
                        ? "PT" + Long.parseLong(text.substring(0, text.length() - 2)) / 1000.0 + "S"
                        : "PT" + text);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
