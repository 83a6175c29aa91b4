package dev.holdup.cli.top;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.render.TopState;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.NonBlocking;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void namesArrowsInBothOfTheirSequences() throws IOException {
        assertThat(keys("\u001b[A\u001b[B\u001bOA\u001bOB"))
                .containsExactly(TopState.UP, TopState.DOWN, TopState.UP, TopState.DOWN);
    }

    @Test
    void namesEnterAndLetters() throws IOException {
        assertThat(keys("\rl\np ")).containsExactly(TopState.ENTER, "l", TopState.ENTER, "p", " ");
    }

    @Test
    void takesASequenceThatItDoesNotKnowForNoKey() throws IOException {
        assertThat(keys("\u001b[Cu")).containsExactly("", "u");
    }

    @Test
    void takesControlCAndTheEndOfTheInputForTheWishToQuit() throws IOException {
        Keys keys = new Keys(NonBlocking.nonBlocking("test", new StringReader("\u0003")));

        assertThat(keys.next(1_000)).isEqualTo("q");
        assertThat(keys.next(1_000)).isEqualTo("q");
    }

    private static List<String> keys(String typed) throws IOException {
        Keys keys = new Keys(NonBlocking.nonBlocking("test", new StringReader(typed)));
        List<String> all = new ArrayList<>();
        for (String key = keys.next(1_000); !"q".equals(key); key = keys.next(1_000)) {
            all.add(key);
        }
        return all;
    }
}
