package dev.holdup.agent.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Catalog;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.options.OptionsReader;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weaves class files, without putting them into this JVM. */
class WeaverTest {
    private final Weaver weaver =
            new Weaver(null, Catalog.ALL, new Policy(OptionsReader.read(Map.of(), new Properties(), said -> {})));

    static Stream<String> classesOfTheJdk() {
        return Catalog.ALL.stream()
                .flatMap(unit -> unit.hooks().stream())
                .map(Hook::className)
                .filter(name -> name.startsWith("java.") || name.startsWith("sun."))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("classesOfTheJdk")
    void weavesEachClassOfTheCatalog(String name) throws IOException {
        byte[] woven = transform(name);

        assertThat(weaver.refused()).isEmpty();
        assertThat(weaver.applied()).containsExactly(name.replace('.', '/'));
        assertThat(woven).isNotNull();
    }

    @Test
    void leavesOtherClassesAlone() throws IOException {
        assertThat(transform("java.util.ArrayList")).isNull();
        assertThat(weaver.transform(null, null, null, null, null, new byte[0])).isNull();
        assertThat(weaver.applied()).isEmpty();
    }

    @Test
    void refusesADamagedClassAndSaysWhy() {
        assertThat(weaver.transform(null, null, "java/io/File", null, null, new byte[] {1, 2, 3}))
                .isNull();

        assertThat(weaver.refused()).containsKey("java/io/File");
        assertThat(weaver.applied()).isEmpty();
    }

    private byte[] transform(String name) throws IOException {
        byte[] classFile =
                ClassFileLocator.ForClassLoader.ofBootLoader().locate(name).resolve();
        return weaver.transform(null, null, name.replace('.', '/'), null, null, classFile);
    }
}
