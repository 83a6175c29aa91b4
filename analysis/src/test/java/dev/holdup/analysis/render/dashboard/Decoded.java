package dev.holdup.analysis.render.dashboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A row as the pages read it. */
record Decoded(Dashboard document, Row row) {
    static Decoded of(Dashboard document, String lane, String kind) {
        Row row = document.lanes().stream()
                .filter(one -> one.name().equals(lane))
                .flatMap(one -> one.rows().stream())
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + lane));
        return new Decoded(document, row);
    }

    List<Long> startsMs() {
        return longs(row.start())
                .map(ticks -> ticks * document.tickMicros() / 1000)
                .boxed()
                .toList();
    }

    List<Long> lengthsMs() {
        return longs(row.length())
                .map(ticks -> ticks * document.tickMicros() / 1000)
                .boxed()
                .toList();
    }

    List<String> labels() {
        return longs(row.label())
                .mapToObj(at -> document.labels().get((int) at))
                .toList();
    }

    List<String> states() {
        return longs(row.state())
                .mapToObj(at -> document.states().get((int) at))
                .toList();
    }

    /** Ids, null for none. */
    List<String> findings() {
        return longs(row.finding())
                .mapToObj(at -> at == 0
                        ? null
                        : document.report().findings().get((int) at - 1).id())
                .toList();
    }

    List<Long> victims() {
        return longs(row.victims()).boxed().toList();
    }

    /** {@code Class.method:line} of top frames, null where there is no stack. */
    List<String> tops() {
        return longs(row.stack()).mapToObj(this::top).toList();
    }

    List<Integer> numbers() {
        return IntStream.range(row.first(), row.first() + row.count()).boxed().toList();
    }

    static LongStream longs(String column) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(column)).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(0, bytes.capacity() / 4).mapToLong(i -> bytes.getInt(4 * i) & 0xFFFF_FFFFL);
    }

    private String top(long stack) {
        if (stack == 0) {
            return null;
        }
        Code.Tables code = document.code();
        int frame = code.stacks().get((int) stack - 1).get(0);
        int method = code.frames().methods().get(frame);
        return code.classes().get(code.methods().classes().get(method)) + "."
                + code.methods().names().get(method) + ":"
                + code.frames().lines().get(frame);
    }
}
