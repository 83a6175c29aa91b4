package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
    private final Random random = new Random(9);

    @Test
    void passesOverAsManyValuesAsItReads() {
        for (int round = 0; round < 500; round++) {
            int count = random.nextInt(60);
            byte[] values = values(count);
            Bytes atOnce = new Bytes().over(values, 0, values.length);
            Bytes oneByOne = new Bytes().over(values, 0, values.length);
            Bytes read = new Bytes().over(values, 0, values.length);
            int some = count == 0 ? 0 : random.nextInt(count);

            atOnce.skipVarints(some);
            for (int i = 0; i < some; i++) {
                oneByOne.skipVarint();
                read.varint();
            }

            assertThat(atOnce.at()).isEqualTo(read.at());
            assertThat(oneByOne.at()).isEqualTo(read.at());
            atOnce.skipVarints(count - some);
            assertThat(atOnce.remaining()).isZero();
        }
    }

    @Test
    void aValueThatIsCutIsDamage() {
        byte[] values = values(40);
        byte[] room = Arrays.copyOf(values, values.length + 16);
        for (int limit = 0; limit < values.length; limit++) {
            Bytes in = new Bytes().over(room, 0, limit);
            assertThatThrownBy(() -> in.skipVarints(40)).isInstanceOf(Damage.class);
        }
    }

    @Test
    void oneThatIsCutIsDamageToo() {
        byte[] room = new byte[16];
        Arrays.fill(room, (byte) 0x80);
        for (int limit = 0; limit < 9; limit++) {
            Bytes in = new Bytes().over(room, 0, limit);
            assertThatThrownBy(in::skipVarint).isInstanceOf(Damage.class);
        }
        Bytes whole = new Bytes().over(room, 0, 9);
        whole.skipVarint();
        assertThat(whole.remaining()).isZero();
    }

    /** Of one to nine bytes, the ninth with all of its bits. */
    private byte[] values(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(4) == 0 ? 9 : 1 + random.nextInt(8);
            for (int n = 1; n < length; n++) {
                out.write(random.nextInt() | 0x80);
            }
            out.write(length == 9 ? random.nextInt() : random.nextInt() & 0x7f);
        }
        return out.toByteArray();
    }
}
