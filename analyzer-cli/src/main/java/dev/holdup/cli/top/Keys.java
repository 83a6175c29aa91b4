package dev.holdup.cli.top;

import dev.holdup.analysis.render.TopState;
import java.io.IOException;
import java.util.Map;
import org.jline.utils.NonBlockingReader;

/** Keys by name, from the characters that a terminal sends for them. */
final class Keys {
    private static final int ESCAPE = 27;
    private static final int CONTROL_C = 3;
    private static final long REST_OF_SEQUENCE_MILLIS = 30;
    private static final Map<Integer, String> ARROWS = Map.of((int) 'A', TopState.UP, (int) 'B', TopState.DOWN);

    private final NonBlockingReader reader;

    Keys(NonBlockingReader reader) {
        this.reader = reader;
    }

    /** Null where none came in time; the end of the input is as good as q. */
    String next(long millis) throws IOException {
        int first = reader.read(millis);
        return switch (first) {
            case NonBlockingReader.READ_EXPIRED -> null;
            case NonBlockingReader.EOF, CONTROL_C -> "q";
            case '\r', '\n' -> TopState.ENTER;
            case ESCAPE -> sequence();
            default -> Character.toString(first);
        };
    }

    /** Escape alone, or what begins an arrow's sequence: {@code ESC [ A} or {@code ESC O A}. */
    private String sequence() throws IOException {
        int second = reader.read(REST_OF_SEQUENCE_MILLIS);
        if (second != '[' && second != 'O') {
            return TopState.ESCAPE;
        }
        return ARROWS.getOrDefault(reader.read(REST_OF_SEQUENCE_MILLIS), "");
    }
}
