package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private final Crowd crowd = new Crowd();

    @Test
    void namesTheThreeLargestClassesLargestFirst() {
        crowd.add(String.class, 20);
        crowd.add(Integer.class, 40);
        crowd.add(Long.class, 10);
        crowd.add(Double.class, 30);

        assertThat(crowd.largest()).isEqualTo("java.lang.Integer=40,java.lang.Double=30,java.lang.String=20");
        assertThat(crowd.runs).isEqualTo(4);
    }

    @Test
    void addsUpTheRunsOfAClass() {
        crowd.add(String.class, 20);
        crowd.add(Integer.class, 30);
        crowd.add(String.class, 20);

        assertThat(crowd.largest()).isEqualTo("java.lang.String=40,java.lang.Integer=30");
    }

    @Test
    void namesNothingWhenNothingRan() {
        assertThat(crowd.largest()).isEmpty();
    }

    @Test
    void forgetsAllAtTheNextIteration() {
        crowd.add(String.class, 20);
        crowd.clear();

        assertThat(crowd.largest()).isEmpty();
        assertThat(crowd.runs).isZero();

        crowd.add(String.class, 3);
        assertThat(crowd.largest()).isEqualTo("java.lang.String=3");
    }

    @Test
    void countsTheRunsThatItsTableCannotHold() {
        List<Class<?>> many = classes(200);

        many.forEach(type -> crowd.add(type, 1));

        assertThat(crowd.runs).isEqualTo(200);
        assertThat(crowd.largest().split(",")).hasSize(3);
    }

    private static List<Class<?>> classes(int count) {
        List<Class<?>> classes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            classes.add(new ByteBuddy()
                    .subclass(Object.class)
                    .make()
                    .load(CrowdTest.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                    .getLoaded());
        }
        return classes;
    }
}
