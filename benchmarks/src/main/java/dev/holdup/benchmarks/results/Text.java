package dev.holdup.benchmarks.results;

import java.util.Locale;

/** Figures as text: one decimal, {@code –} where there is none. */
final class Text {
    private Text() {}

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", zero(value));
    }

    static String plain(Spread spread) {
        return number(spread.median()) + " [" + number(spread.lower()) + " .. " + number(spread.upper()) + "]";
    }

    static String signed(Spread spread) {
        return sign(spread.median()) + " [" + sign(spread.lower()) + " .. " + sign(spread.upper()) + "]";
    }

    /** With two decimals, for seconds. */
    static String hundredths(Spread spread) {
        return String.format(Locale.ROOT, "%.2f [%.2f .. %.2f]", spread.median(), spread.lower(), spread.upper());
    }

    /** Whether the median keeps to a bar. */
    static String kept(Spread spread, double most) {
        return spread.count() == 0 ? "–" : spread.median() <= most ? "yes" : "**no**";
    }

    private static String sign(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%+.1f", zero(value));
    }

    private static double zero(double value) {
        return Math.abs(value) < 0.05 ? 0 : value;
    }
}
