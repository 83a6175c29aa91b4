package dev.holdup.analysis.report;

import java.util.Locale;

/** Numbers as people read them: at most three significant digits, the unit beside the number. */
public final class Units {
    private Units() {}

    /** {@code 43 µs}, {@code 0.2 ms}, {@code 412 ms}, {@code 37.2 s}, {@code 17 min}. */
    public static String time(double ms) {
        if (ms <= 0) {
            return "0 ms";
        }
        if (ms < 0.0995) {
            return Math.max(1, Math.round(ms * 1000)) + " µs";
        }
        if (ms < 9.95) {
            return oneDecimal(ms) + " ms";
        }
        if (ms < 999.5) {
            return Math.round(ms) + " ms";
        }
        double seconds = ms / 1000;
        if (seconds < 99.95) {
            return oneDecimal(seconds) + " s";
        }
        if (seconds < 999.5) {
            return Math.round(seconds) + " s";
        }
        double minutes = seconds / 60;
        return minutes < 99.5 ? Math.round(minutes) + " min" : oneDecimal(minutes / 60) + " h";
    }

    /** The length of a recording: whole seconds where there are ten or more. */
    public static String window(double ms) {
        return ms >= 9_950 && ms < 99_950 ? Math.round(ms / 1000) + " s" : time(ms);
    }

    /** {@code 182,334}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 time}, {@code 61 times}. */
    public static String count(long number, String one) {
        return count(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** {@code 0.4 %}, {@code 71 %}; a dash for the unknown. */
    public static String percent(Double share) {
        if (share == null) {
            return "–";
        }
        double percent = share * 100;
        if (percent > 0 && percent < 0.05) {
            return "< 0.1 %";
        }
        return (percent > 0 && percent < 9.95 ? oneDecimal(percent) : String.valueOf(Math.round(percent))) + " %";
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
