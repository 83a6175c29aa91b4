package dev.holdup.analysis.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the encodings that protobuf's own guide works out byte by byte. */
class ProtoWriterTest {
    @Test
    void writesNumbersAsVarints() {
        assertThat(hex(new ProtoWriter().number(1, 150))).isEqualTo("089601");
        assertThat(hex(new ProtoWriter().number(1, -2))).isEqualTo("08feffffffffffffffff01");
    }

    @Test
    void leavesOutZero() {
        assertThat(hex(new ProtoWriter().number(1, 0))).isEmpty();
    }

    @Test
    void writesTextsAndMessagesWithTheirLength() {
        assertThat(hex(new ProtoWriter().text(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new ProtoWriter().message(3, new ProtoWriter().number(1, 150))))
                .isEqualTo("1a03089601");
    }

    @Test
    void packsRepeatedNumbers() {
        assertThat(hex(new ProtoWriter().packed(6, List.of(3L, 270L, 86942L)))).isEqualTo("3206038e029ea705");
    }

    private static String hex(ProtoWriter message) {
        return HexFormat.of().formatHex(message.toBytes());
    }
}
