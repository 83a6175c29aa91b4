package shop.faults;

import java.time.Duration;

/** A fault that is switched on. */
public record ActiveFault(String name, Duration hold, double percent, long strikes) {}
