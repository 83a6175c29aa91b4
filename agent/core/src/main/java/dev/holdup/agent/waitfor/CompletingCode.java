package dev.holdup.agent.waitfor;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Whether the code of a task completes what the task holds, or waits for it: a latch in a queued task can be either. The
 * code is read and never run. For one thread; each class is asked for once, which costs the JVM a stop of about a
 * millisecond, and only where a pool looks stuck already.
 */
final class CompletingCode {
    private static final List<String> COMPLETES = List.of(
            "java/util/concurrent/CountDownLatch.countDown",
            "java/util/concurrent/CompletableFuture.complete",
            "java/util/concurrent/CompletableFuture.completeExceptionally",
            ".setSuccess",
            ".trySuccess",
            ".setFailure",
            ".tryFailure");
    private static final List<String> AWAITS = List.of(
            "java/util/concurrent/CountDownLatch.await",
            "java/util/concurrent/CompletableFuture.get",
            "java/util/concurrent/CompletableFuture.join",
            ".sync",
            ".await",
            ".awaitUninterruptibly");

    private final Map<Class<?>, Boolean> known = new WeakHashMap<>();
    private final Instrumentation instrumentation;

    CompletingCode(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** True only where its code completes and does not wait. */
    boolean completes(Object task) {
        return known.computeIfAbsent(task.getClass(), this::judge);
    }

    private boolean judge(Class<?> type) {
        try {
            List<String> calls = type.isHidden() ? callsOfLambda(type) : calls(type, null);
            return calls.stream().anyMatch(call -> in(COMPLETES, call))
                    && calls.stream().noneMatch(call -> in(AWAITS, call));
        } catch (ReflectiveOperationException | UnmodifiableClassException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    private static boolean in(List<String> names, String call) {
        return names.stream().anyMatch(name -> name.startsWith(".") ? call.endsWith(name) : call.equals(name));
    }

    /** A lambda's class calls either what a method reference names, or a method of the class that it is written in. */
    private List<String> callsOfLambda(Class<?> lambda)
            throws ReflectiveOperationException, UnmodifiableClassException {
        List<String> calls = new ArrayList<>();
        String host = lambda.getName().replaceFirst("\\$\\$Lambda.*", "");
        for (String[] reference : references(lambda)) {
            calls.add(reference[0] + "." + reference[1]);
            if (reference[0].equals(host.replace('.', '/')) && reference[1].startsWith("lambda$")) {
                calls.addAll(calls(loaded(host, lambda.getClassLoader()), reference[1] + reference[2]));
            }
        }
        return calls;
    }

    /** Without asking the loader, which may be the application's. */
    private Class<?> loaded(String name, ClassLoader loader) throws ClassNotFoundException {
        for (Class<?> type : instrumentation.getInitiatedClasses(loader)) {
            if (type.getName().equals(name)) {
                return type;
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** Class, name and descriptor of each field and method that the class refers to; nothing is loaded for it. */
    private static List<String[]> references(Class<?> type) throws ReflectiveOperationException {
        Method getter = Class.class.getDeclaredMethod("getConstantPool");
        getter.setAccessible(true);
        Object constants = getter.invoke(type);
        Method size = constants.getClass().getMethod("getSize");
        Method reference = constants.getClass().getMethod("getMemberRefInfoAt", int.class);
        size.setAccessible(true);
        reference.setAccessible(true);
        List<String[]> references = new ArrayList<>();
        for (int i = 1; i < (int) size.invoke(constants); i++) {
            try {
                references.add((String[]) reference.invoke(constants, i));
            } catch (InvocationTargetException otherKindOfConstant) {
                continue;
            }
        }
        return references;
    }

    /** @param method name and descriptor; null for all but constructors */
    private List<String> calls(Class<?> type, String method) throws UnmodifiableClassException {
        List<String> calls = new ArrayList<>();
        byte[] bytes = bytes(type);
        if (bytes != null) {
            OpenedClassReader.of(bytes)
                    .accept(new Calls(method, calls), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return calls;
    }

    private byte[] bytes(Class<?> type) throws UnmodifiableClassException {
        if (instrumentation == null || !instrumentation.isModifiableClass(type)) {
            return null;
        }
        byte[][] seen = new byte[1][];
        ClassFileTransformer reader = new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
                if (redefined == type) {
                    seen[0] = classFile;
                }
                return null;
            }
        };
        instrumentation.addTransformer(reader, true);
        try {
            instrumentation.retransformClasses(type);
        } finally {
            instrumentation.removeTransformer(reader);
        }
        return seen[0];
    }

    private static final class Calls extends ClassVisitor {
        private final String wanted;
        private final List<String> calls;

        Calls(String wanted, List<String> calls) {
            super(OpenedClassReader.ASM_API);
            this.wanted = wanted;
            this.calls = calls;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (wanted == null ? name.startsWith("<") : !wanted.equals(name + descriptor)) {
                return null;
            }
            return new MethodVisitor(OpenedClassReader.ASM_API) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String descriptor, boolean ofInterface) {
                    if (opcode != Opcodes.INVOKESTATIC) {
                        calls.add(owner + "." + called);
                    }
                }
            };
        }
    }
}
