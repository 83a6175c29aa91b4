package dev.holdup.agent.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.allow.Marked;
import dev.holdup.agent.instrument.Catalog;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.options.OptionsReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weaves class files, without putting them into this JVM. */
class WeaverTest {
    private static final Instrumentation NOTHING_LOADED = (Instrumentation) Proxy.newProxyInstance(
            WeaverTest.class.getClassLoader(),
            new Class<?>[] {Instrumentation.class},
            (proxy, method, arguments) -> new Class<?>[0]);

    private final Weaver weaver = weaver(NOTHING_LOADED);

    private static Weaver weaver(Instrumentation instrumentation) {
        return new Weaver(
                instrumentation, Catalog.ALL, new Policy(OptionsReader.read(Map.of(), new Properties(), said -> {})));
    }

    /** Some classes are loaded, and one of them may be one that cannot be linked. */
    private record Loaded(List<Class<?>> all, Class<?> unlinked, List<List<Class<?>>> asked) {
        private Object answer(Object proxy, Method method, Object... arguments) {
            return switch (method.getName()) {
                case "getAllLoadedClasses" -> all.toArray(Class<?>[]::new);
                case "isModifiableClass" -> true;
                case "retransformClasses" -> retransform(List.of((Class<?>[]) arguments[0]));
                default -> throw new AssertionError(method);
            };
        }

        private Object retransform(List<Class<?>> types) {
            asked.add(types);
            if (unlinked != null && types.contains(unlinked)) {
                throw new InternalError("class redefinition failed: invalid class");
            }
            return null;
        }

        Weaver woven() {
            Weaver weaver = weaver((Instrumentation) Proxy.newProxyInstance(
                    WeaverTest.class.getClassLoader(), new Class<?>[] {Instrumentation.class}, this::answer));
            weaver.complete();
            return weaver;
        }
    }

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
    void weavesWhatALibraryMarksAndSaysWhatHasNoBody() throws IOException {
        weaver.weaveAlso(List.of(
                new Marked("java.util.ArrayList", "trimToSize", "()V").hook(),
                new Marked("java.lang.Runtime", "freeMemory", "()J").hook(),
                new Marked("java.util.LinkedList", "clear", "(I)V").hook()));

        assertThat(new String(transform("java.util.ArrayList"), StandardCharsets.ISO_8859_1))
                .contains("HoldupDispatcher", "java.util.ArrayList.trimToSize");
        assertThat(weaver.refused()).isEmpty();
        transform("java.lang.Runtime");
        transform("java.util.LinkedList");
        assertThat(weaver.refused()).containsOnlyKeys("java.lang.Runtime", "java.util.LinkedList");
    }

    @Test
    void refusesADamagedClassAndSaysWhy() {
        assertThat(weaver.transform(null, null, "java/io/File", null, null, new byte[] {1, 2, 3}))
                .isNull();

        assertThat(weaver.refused()).containsKey("java.io.File");
        assertThat(weaver.applied()).isEmpty();
    }

    @Test
    void aClassThatCannotBeLinkedIsNamedAndKeepsNoOtherOut() {
        Loaded jvm = new Loaded(
                List.of(FileInputStream.class, File.class, String.class, FileOutputStream.class),
                File.class,
                new ArrayList<>());
        Weaver weaver = jvm.woven();

        assertThat(jvm.asked)
                .containsExactly(
                        List.of(FileInputStream.class, File.class, FileOutputStream.class),
                        List.of(FileInputStream.class),
                        List.of(File.class),
                        List.of(FileOutputStream.class));
        assertThat(weaver.refused()).containsOnlyKeys("java.io.File");
        assertThat(weaver.refused().get("java.io.File")).contains("InternalError", "invalid class");
    }

    @Test
    void whatCanBeLinkedIsWovenAtOnce() {
        Loaded jvm = new Loaded(List.of(FileInputStream.class, FileOutputStream.class), null, new ArrayList<>());

        assertThat(jvm.woven().refused()).isEmpty();
        assertThat(jvm.asked).containsExactly(List.of(FileInputStream.class, FileOutputStream.class));
    }

    private byte[] transform(String name) throws IOException {
        byte[] classFile =
                ClassFileLocator.ForClassLoader.ofBootLoader().locate(name).resolve();
        return weaver.transform(null, null, name.replace('.', '/'), null, null, classFile);
    }
}
