package dev.holdup.agent.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    private static final int JDK = Runtime.version().feature();

    /** Names that hooks ask for and that this JDK does not have, or has only as native methods. */
    private static final Map<Integer, Set<String>> MISSING = Map.of(
            17,
            Set.of(
                    "java.io.FileDescriptor sync",
                    "java.io.RandomAccessFile length",
                    "java.io.RandomAccessFile setLength",
                    "java.util.concurrent.ForkJoinPool poolSubmit"),
            25,
            Set.of("java.util.concurrent.ForkJoinPool externalSubmit"));

    static Stream<Hook> ofTheJdk() {
        return Catalog.ALL.stream().flatMap(unit -> unit.hooks().stream()).filter(Chosen::isOfTheJdk);
    }

    @ParameterizedTest
    @MethodSource("ofTheJdk")
    void theClassOfEachHookExists(Hook hook) {
        assertThat(Chosen.exists(hook)).as(hook.className()).isTrue();
    }

    @Test
    void eachNameThatAHookAsksForExistsOrIsKnownToBeMissing() {
        assumeThat(MISSING).containsKey(JDK);

        Set<String> missing = ofTheJdk()
                .flatMap(hook -> {
                    List<String> there = Chosen.methods(hook);
                    return Chosen.asked(hook).stream()
                            .filter(name -> !there.contains(name))
                            .map(name -> hook.className() + " " + name);
                })
                .collect(Collectors.toSet());

        assertThat(missing).isEqualTo(MISSING.get(JDK));
    }

    @Test
    void hooksWithoutAnyMethodAreKnownToBeMissing() {
        assumeThat(MISSING).containsKey(JDK);

        assertThat(ofTheJdk().filter(hook -> Chosen.methods(hook).isEmpty()))
                .allMatch(hook -> MISSING.get(JDK).stream().anyMatch(name -> name.startsWith(hook.className() + " ")));
    }

    @Test
    void sleepAndWaitAreHookedFromTwentyOneOn() {
        boolean hooked = ofTheJdk().anyMatch(hook -> hook.operation() == Operation.SLEEP);

        assertThat(hooked).isEqualTo(JDK >= 21);
    }

    @Test
    void everyUnitHasANameOfItsOwn() {
        assertThat(Catalog.ALL).extracting(Instrumentation::name).doesNotHaveDuplicates();
    }

    @Test
    void noMethodIsWovenTwiceForTheSameReason() {
        List<String> woven = ofTheJdk()
                .flatMap(hook -> Chosen.signatures(hook).stream()
                        .map(name -> hook.className() + "." + name + " "
                                + hook.advice().getSimpleName()))
                .collect(Collectors.toList());

        assertThat(woven).doesNotHaveDuplicates();
    }
}
