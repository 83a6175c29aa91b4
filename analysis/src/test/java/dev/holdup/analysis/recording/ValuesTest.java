package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void readsNumbersOfOneToNineBytes() {
        assertThat(in(0x05).varint()).isEqualTo(5);
        assertThat(in(0x85, 0x01).varint()).isEqualTo(0x85);
        assertThat(in(0x81, 0x80, 0x80, 0x00).varint()).isEqualTo(1);
        assertThat(in(255, 255, 255, 255, 255, 255, 255, 255, 255).varint()).isEqualTo(-1);
        assertThat(in(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80).varint())
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void stopsAtTheEndOfAnEvent() {
        assertThatThrownBy(() -> in(0x85).varint()).isInstanceOf(Damage.class);
        assertThatThrownBy(() -> in(5, 1, 2).count()).isInstanceOf(Damage.class);
        assertThatThrownBy(() -> in(3, 4, 'a', 'b').text()).isInstanceOf(Damage.class);
    }

    @Test
    void readsEveryEncodingOfText() {
        assertThat(in(0).text()).isNull();
        assertThat(in(1).text()).isEmpty();
        assertThat(in(2, 7).text()).isEqualTo("pooled 7");
        assertThat(in(3, 2, 0xc3, 0xb6).text()).isEqualTo("ö");
        assertThat(in(4, 2, 'h', 0xf6, 0x01).text()).isEqualTo("hö");
        assertThat(in(5, 1, 0xf6).text()).isEqualTo("ö");
        assertThatThrownBy(() -> in(6).text()).isInstanceOf(Damage.class);
    }

    @Test
    void skipsExactlyWhatItReads() {
        int[][] all = {{0}, {1}, {2, 0x87, 1}, {3, 2, 'a', 'b'}, {4, 2, 'h', 0xf6, 0x01}, {5, 1, 0xf6}};
        for (int[] one : all) {
            Input input = in(one);
            Texts.skip(input.bytes);
            assertThat(input.bytes.remaining()).isZero();
        }
        Input longest = in(255, 255, 255, 255, 255, 255, 255, 255, 255);
        longest.bytes.skipVarint();
        assertThat(longest.bytes.remaining()).isZero();
    }

    @Test
    void turnsUnitsIntoNanosecondsWithoutWrapping() {
        Clock clock = new Clock(1_000, 500, 0.5);
        assertThat(Unit.STAMP_TICKS.nanos(510, clock)).isEqualTo(1_020);
        assertThat(Unit.SPAN_TICKS.nanos(10, clock)).isEqualTo(20);
        assertThat(Unit.SPAN_MILLIS.nanos(3, clock)).isEqualTo(3_000_000);
        assertThat(Unit.SPAN_SECONDS.nanos(Long.MAX_VALUE / 2, clock)).isEqualTo(Long.MAX_VALUE);
        assertThat(Unit.SPAN_SECONDS.nanos(Long.MIN_VALUE / 2, clock)).isEqualTo(Long.MIN_VALUE);
        assertThat(Unit.NONE.nanos(-4, clock)).isEqualTo(-4);
    }

    @Test
    void numbersKeysInTheOrderOfArrival() {
        LongIndex index = new LongIndex();
        for (long key = -500; key < 500; key++) {
            assertThat(index.add(key << 20)).isTrue();
        }
        assertThat(index.add(3L << 20)).isFalse();
        assertThat(index.find(-500L << 20)).isZero();
        assertThat(index.find(499L << 20)).isEqualTo(999);
        assertThat(index.find(1)).isEqualTo(-1);
    }

    private static Input in(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Input(new Bytes().over(bytes, 0, bytes.length));
    }

    private record Input(Bytes bytes) {
        long varint() {
            return bytes.varint();
        }

        int count() {
            return bytes.count();
        }

        String text() {
            return Texts.read(bytes, key -> "pooled " + key);
        }
    }
}
