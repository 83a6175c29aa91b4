package dev.holdup.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aPlaceIsTheOutermostClassAndThePlainMethod() {
        assertThat(Names.place("dev.shop.OrderDao$Row$1", "load")).isEqualTo("OrderDao.load");
        assertThat(Names.place("dev.shop.OrderDao", "lambda$load$3")).isEqualTo("OrderDao.load");
        assertThat(Names.place("dev.shop.OrderDao", "lambda$static$0")).isEqualTo("OrderDao.<clinit>");
        assertThat(Names.place("dev.shop.Tick$$Lambda/0x00007f9", null)).isEqualTo("Tick");
    }

    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertThat(Names.stableClass("dev.shop.OrderDao$Row")).isEqualTo("dev.shop.OrderDao$Row");
        assertThat(Names.place("Main", "main")).isEqualTo("Main.main");
    }
}
