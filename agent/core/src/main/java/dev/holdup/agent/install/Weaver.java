package dev.holdup.agent.install;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.JudgedAdvice;
import dev.holdup.agent.instrument.Op;
import dev.holdup.agent.instrument.Operation;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeInitializer;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.auxiliary.AuxiliaryType;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.pool.TypePool;

/** Puts the catalog's advice into the classes it names, as they load or by retransformation, and takes it out again. */
final class Weaver implements ClassFileTransformer {
    private final java.lang.instrument.Instrumentation instrumentation;
    private final Map<String, List<Hook>> hooks = new ConcurrentHashMap<>();
    private final ClassFileLocator adviceLocator = ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());
    private final TypePool adviceTypes = TypePool.Default.of(adviceLocator);
    private final Map<String, Advice> advices = new ConcurrentHashMap<>();
    private final Set<String> applied = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refused;
    private final Policy policy;
    private final CallSites callSites = new CallSites();
    /** As they loaded, until the start is complete. */
    private volatile Set<Loaded> wovenAtStart = ConcurrentHashMap.newKeySet();

    private record Loaded(ClassLoader by, String name) {}

    Weaver(java.lang.instrument.Instrumentation instrumentation, List<Instrumentation> catalog, Policy policy) {
        this.instrumentation = instrumentation;
        this.policy = policy;
        this.refused = policy.refused();
        catalog.forEach(unit -> unit.hooks().forEach(this::add));
        policy.weaveBy(this::weaveAlso);
    }

    private void add(Hook hook) {
        Hook wanted = policy.judges() ? JudgedAdvice.judged(hook) : hook;
        hooks.merge(nameOf(hook), List.of(wanted), (before, more) -> Stream.concat(before.stream(), more.stream())
                .toList());
    }

    private static String nameOf(Hook hook) {
        return hook.className().replace('.', '/');
    }

    /** Whatever is loaded of it already is woven now. */
    void weaveAlso(List<Hook> more) {
        more.forEach(this::add);
        Set<String> names = more.stream().map(Weaver::nameOf).collect(Collectors.toSet());
        retransform(loaded(type -> names.contains(type.getName().replace('.', '/'))));
    }

    /** From now on classes are woven as they load. */
    void begin() {
        instrumentation.addTransformer(this, true);
        if (redirects()) {
            instrumentation.addTransformer(callSites, true);
        }
    }

    /** Those that were loaded before, and the platform's that will be. */
    void complete() {
        loadPlatformClasses();
        Set<Loaded> woven = wovenAtStart;
        wovenAtStart = null;
        retransform(
                loaded(type -> isWanted(type) && !woven.contains(new Loaded(type.getClassLoader(), type.getName()))));
    }

    /** Now, so that they are not woven on the loop that happens to need them first. */
    private void loadPlatformClasses() {
        for (String name : hooks.keySet()) {
            try {
                Class.forName(name.replace('/', '.'), false, null);
            } catch (ClassNotFoundException | LinkageError e) {
                // the application's, or not of this platform
            }
        }
    }

    void remove() {
        instrumentation.removeTransformer(this);
        instrumentation.removeTransformer(callSites);
        retransform(loaded(this::isWanted));
    }

    private boolean isWanted(Class<?> type) {
        return hooks.containsKey(type.getName().replace('.', '/')) || redirects() && CallSites.isOfTheJdk(type);
    }

    private boolean redirects() {
        return policy.judges() && CallSites.areNeeded();
    }

    Set<String> applied() {
        return applied;
    }

    Map<String, String> refused() {
        return refused;
    }

    @Override
    public byte[] transform(
            Module module,
            ClassLoader loader,
            String className,
            Class<?> redefined,
            ProtectionDomain domain,
            byte[] classFile) {
        if (className == null) {
            return null;
        }
        List<Hook> wanted = hooks.get(className);
        if (wanted == null) {
            return null;
        }
        try {
            byte[] woven = weave(wanted, loader, className.replace('/', '.'), classFile);
            applied.add(className);
            Set<Loaded> atStart = wovenAtStart;
            if (atStart != null && redefined == null) {
                atStart.add(new Loaded(loader, className.replace('/', '.')));
            }
            policy.wovenIn(loader);
            return woven;
        } catch (Throwable t) {
            refused.put(className.replace('/', '.'), t.toString());
            return null;
        }
    }

    private byte[] weave(List<Hook> wanted, ClassLoader loader, String className, byte[] classFile) {
        ClassFileLocator locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(className, classFile),
                loader == null
                        ? ClassFileLocator.ForClassLoader.ofBootLoader()
                        : ClassFileLocator.ForClassLoader.of(loader),
                adviceLocator);
        TypePool types = TypePool.Default.of(locator);
        TypeDescription type = types.describe(className).resolve();
        // straight to the class file: Byte Buddy's own builder reads all ancestors, which takes longer than weaving
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassVisitor visitor = writer;
        Implementation.Context context = context(type, reader);
        for (Hook hook : wanted) {
            if (hook.operation() == Operation.MARKED
                    && type.getDeclaredMethods().filter(hook.methods()).isEmpty()) {
                refused.put(hook.className(), "no such method with a body: " + hook.methods());
            }
            visitor = advice(hook)
                    .on(hook.methods())
                    .wrap(type, visitor, context, types, type.getDeclaredFields(), type.getDeclaredMethods(), 0, 0);
        }
        reader.accept(visitor, 0);
        return writer.toByteArray();
    }

    /** Advice adds no member to the class, so that it needs no more than the version. */
    private static Implementation.Context context(TypeDescription type, ClassReader reader) {
        ClassFileVersion version = ClassFileVersion.ofMinorMajor(reader.readInt(4));
        return Implementation.Context.Disabled.Factory.INSTANCE.make(
                type,
                new AuxiliaryType.NamingStrategy.Suffixing("holdup"),
                TypeInitializer.None.INSTANCE,
                version,
                version,
                Implementation.Context.FrameGeneration.GENERATE);
    }

    private Advice advice(Hook hook) {
        return advices.computeIfAbsent(hook.advice().getName() + hook.operation(), key -> Advice.withCustomMapping()
                .bind(Op.class, hook.operation().ordinal())
                .to(adviceTypes.describe(hook.advice().getName()).resolve(), adviceLocator));
    }

    private Class<?>[] loaded(Predicate<Class<?>> wanted) {
        return Arrays.stream(instrumentation.getAllLoadedClasses())
                .filter(type -> wanted.test(type))
                .filter(instrumentation::isModifiableClass)
                .toArray(Class<?>[]::new);
    }

    /** All at once, which costs the JVM one stop instead of one a class; one by one where that is refused. */
    private void retransform(Class<?>[] types) {
        if (!retransforms(types)) {
            for (Class<?> type : types) {
                retransforms(type);
            }
        }
    }

    private boolean retransforms(Class<?>... types) {
        try {
            if (types.length > 0) {
                instrumentation.retransformClasses(types);
            }
            return true;
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError e) {
            // an internal error is what the JVM says of a class that cannot be linked
            if (types.length == 1) {
                refused.put(types[0].getName(), e.toString());
            }
            return false;
        }
    }
}
