package dev.holdup.agent.instrument;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/** Which methods hooks choose: of the running JDK's classes by looking, of others by the names that they ask for. */
public final class Chosen {
    private static final TypePool JDK = TypePool.Default.of(ClassFileLocator.ForClassLoader.ofBootLoader());
    private static final Pattern NAMES = Pattern.compile("name\\((?:in|equals)\\(([^)]*)\\)");

    /** Names of types that parameters have, and of methods that are left out. */
    private static final Pattern PARAMETERS = Pattern.compile("hasParameter\\(.*|not\\(name\\(.*");

    private Chosen() {}

    public static boolean isOfTheJdk(Hook hook) {
        return hook.className().startsWith("java.") || hook.className().startsWith("sun.");
    }

    public static boolean exists(Hook hook) {
        return JDK.describe(hook.className()).isResolved();
    }

    /** Names, sorted, without duplicates; empty where the JDK has no such methods. */
    public static List<String> methods(Hook hook) {
        if (!isOfTheJdk(hook)) {
            return asked(hook);
        }
        return chosen(hook).map(MethodDescription::getName).sorted().distinct().collect(Collectors.toList());
    }

    /** Names with parameters and results of the running JDK's methods. */
    static List<String> signatures(Hook hook) {
        return chosen(hook)
                .map(method -> method.getName() + method.getDescriptor())
                .collect(Collectors.toList());
    }

    /** Names that the hook spells out; none where it chooses methods by their parameters. */
    static List<String> asked(Hook hook) {
        return NAMES.matcher(PARAMETERS.matcher(hook.methods().toString()).replaceAll(""))
                .results()
                .flatMap(found -> Pattern.compile(", ").splitAsStream(found.group(1)))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Stream<? extends MethodDescription> chosen(Hook hook) {
        TypeDescription type = JDK.describe(hook.className()).resolve();
        return type.getDeclaredMethods().filter(hook.methods()).stream();
    }
}
