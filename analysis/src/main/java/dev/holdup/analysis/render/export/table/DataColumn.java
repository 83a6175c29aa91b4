package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A column by its name, its type, and its value of a row; null where unknown. */
record DataColumn<T>(String name, Type type, Function<T, ?> value) {
    enum Type {
        TEXT,
        INTEGER,
        REAL,
        BOOLEAN,
        /** ISO 8601 in UTC, with nanoseconds. */
        INSTANT
    }

    static <T> DataColumn<T> text(String name, Function<T, String> value) {
        return new DataColumn<>(name, Type.TEXT, value);
    }

    static <T> DataColumn<T> integer(String name, Function<T, Long> value) {
        return new DataColumn<>(name, Type.INTEGER, value);
    }

    /** Of a number that is below 0 where unknown. */
    static <T> DataColumn<T> known(String name, ToLongFunction<T> value) {
        return integer(name, row -> value.applyAsLong(row) < 0 ? null : Long.valueOf(value.applyAsLong(row)));
    }

    static <T> DataColumn<T> real(String name, Function<T, Double> value) {
        return new DataColumn<>(name, Type.REAL, value);
    }

    /** Milliseconds, of nanoseconds that are below 0 where unknown. */
    static <T> DataColumn<T> ms(String name, ToLongFunction<T> nanos) {
        return real(name, row -> nanos.applyAsLong(row) < 0 ? null : Double.valueOf(nanos.applyAsLong(row) / 1e6));
    }

    static <T> DataColumn<T> bool(String name, Function<T, Boolean> value) {
        return new DataColumn<>(name, Type.BOOLEAN, value);
    }

    static <T> DataColumn<T> instant(String name, ToLongFunction<T> nanos) {
        return new DataColumn<>(name, Type.INSTANT, row -> Instant.ofEpochSecond(0, nanos.applyAsLong(row))
                .toString());
    }

    /** Median, 99th percentile and maximum of a distribution that may be missing. */
    static <T> List<DataColumn<T>> distribution(String name, Function<T, Report.Distribution> of) {
        return List.of(
                figure(name + "P50Ms", of, Report.Distribution::p50Ms),
                figure(name + "P99Ms", of, Report.Distribution::p99Ms),
                figure(name + "MaxMs", of, Report.Distribution::maxMs));
    }

    private static <T> DataColumn<T> figure(
            String name, Function<T, Report.Distribution> of, Function<Report.Distribution, Double> figure) {
        return real(name, row -> of.apply(row) == null ? null : figure.apply(of.apply(row)));
    }
}
