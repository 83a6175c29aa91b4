package dev.holdup.cli.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdup.cli.exit.Failure;
import org.junit.jupiter.api.Test;

class AgentOptionsTest {
    @Test
    void keepsCommasInsideValues() {
        AgentOptions options = AgentOptions.parse("loops=a\\,b,threshold=5ms");

        assertThat(options.get("loops")).isEqualTo("a,b");
        assertThat(options).hasToString("loops=a\\,b,threshold=5ms");
    }

    @Test
    void theLaterValueWins() {
        assertThat(AgentOptions.parse("a=1,b=2").with("a", "3")).hasToString("a=3,b=2");
        assertThat(AgentOptions.parse("a=1").with(AgentOptions.parse("a=2,c=3")))
                .hasToString("a=2,c=3");
    }

    @Test
    void valuesMayContainEqualsSigns() {
        assertThat(AgentOptions.parse("loops=x=y").get("loops")).isEqualTo("x=y");
    }

    @Test
    void aBlockIsPlantedUnlessThePersonSaysSomethingElse() {
        assertThat(AgentOptions.parse("a=1").controlled()).hasToString("a=1,control=on");
        assertThat(AgentOptions.parse("control=off").controlled()).hasToString("control=off");
    }

    @Test
    void nothingIsNoOption() {
        assertThat(AgentOptions.parse("")).hasToString("");
    }

    @Test
    void refusesAWordWithoutValue() {
        assertThatThrownBy(() -> AgentOptions.parse("a=1,b"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'b'");
    }
}
