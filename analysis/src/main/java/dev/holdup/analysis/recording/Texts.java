package dev.holdup.analysis.recording;

import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** Strings as JFR encodes them: one byte for the way, then the characters or a key into the string pool. */
final class Texts {
    private static final int NULL = 0;
    private static final int EMPTY = 1;
    private static final int POOLED = 2;
    private static final int UTF8 = 3;
    private static final int CHARS = 4;
    private static final int LATIN1 = 5;

    private Texts() {}

    static String read(Bytes in, LongFunction<String> pool) {
        int encoding = in.raw();
        return switch (encoding) {
            case NULL -> null;
            case EMPTY -> "";
            case POOLED -> pool.apply(in.varint());
            case UTF8 -> in.text(in.count(), StandardCharsets.UTF_8);
            case CHARS -> chars(in);
            case LATIN1 -> in.text(in.count(), StandardCharsets.ISO_8859_1);
            default -> throw new Damage("a string of unknown encoding " + encoding);
        };
    }

    static void skip(Bytes in) {
        int encoding = in.raw();
        switch (encoding) {
            case NULL, EMPTY -> {}
            case POOLED -> in.skipVarint();
            case UTF8, LATIN1 -> in.skip(in.count());
            case CHARS -> {
                for (int n = in.count(); n > 0; n--) {
                    in.skipVarint();
                }
            }
            default -> throw new Damage("a string of unknown encoding " + encoding);
        }
    }

    private static String chars(Bytes in) {
        char[] chars = new char[in.count()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) in.varint();
        }
        return new String(chars);
    }
}
