package dev.holdup.analysis.flame;

/**
 * Sums over samples. Units: ns; {@code harm} is waiter-ns, {@code estimated} the part of it that rests on arrivals taken
 * as uniform. {@code blind} counts the samples that could not tell how many waited; they add nothing to {@code harm}.
 */
public record Weights(long samples, long blind, long harm, long estimated, long wall, long blocked) {
    public static final Weights NONE = new Weights(0, 0, 0, 0, 0, 0);

    public long of(Weight weight) {
        return switch (weight) {
            case HARM -> harm;
            case WALL -> wall;
            case CPU -> wall - blocked;
            case BLOCKED -> blocked;
        };
    }

    public Weights plus(Weights other) {
        return new Weights(
                samples + other.samples,
                blind + other.blind,
                harm + other.harm,
                estimated + other.estimated,
                wall + other.wall,
                blocked + other.blocked);
    }
}
