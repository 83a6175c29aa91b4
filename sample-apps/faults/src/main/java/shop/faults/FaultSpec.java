package shop.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wish to switch a fault on, as {@code NAME[:ms][@percent]}.
 *
 * @param hold empty means the default of the kind
 * @param percent share of requests struck, above 0 and up to 100
 */
public record FaultSpec(String name, Optional<Duration> hold, double percent) {
    public static final double DEFAULT_PERCENT = 1;
    private static final long MAX_MILLIS = 60_000;
    private static final Pattern SHAPE = Pattern.compile("([a-z-]+)(?::(\\d{1,9}))?(?:@(\\d{1,9}(?:\\.\\d{1,9})?))?");

    public FaultSpec {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent must be above 0 and at most 100, not " + percent);
        }
        hold.map(Duration::toMillis).filter(ms -> ms < 1 || ms > MAX_MILLIS).ifPresent(ms -> {
            throw new IllegalArgumentException("ms must be 1 to " + MAX_MILLIS + ", not " + ms);
        });
    }

    /** The wish in {@code text}; an {@code IllegalArgumentException} says what is wrong with it. */
    public static FaultSpec parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("a fault is written NAME[:ms][@percent], not " + text);
        }
        return of(m.group(1), m.group(2), m.group(3));
    }

    /** The same from its three parts; {@code millis} and {@code percent} may be null for the default. */
    public static FaultSpec of(String name, String millis, String percent) {
        return new FaultSpec(
                name,
                Optional.ofNullable(millis).map(Long::parseLong).map(Duration::ofMillis),
                percent == null ? DEFAULT_PERCENT : Double.parseDouble(percent));
    }
}
