package dev.holdup.agent.install;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Sends calls of {@code Thread.sleep} and {@code Object.wait} through {@code HoldupJudgedCalls} where these are native (before
 * JDK 21), so that they can be made to fail. In classes that are loaded from now on, and in the JDK's that wrap them.
 */
final class CallSites implements ClassFileTransformer {
    private static final String JUDGED = "java/lang/HoldupJudgedCalls";
    private static final Set<String> OF_THE_JDK = Set.of("java/lang/Thread", "java/util/concurrent/TimeUnit");
    /** Method and descriptor, to the descriptor of the judged call of the same name. */
    private static final Map<String, String> CALLS = Map.of(
            "java/lang/Thread.sleep(J)V", "(J)V",
            "java/lang/Thread.sleep(JI)V", "(JI)V",
            "java/lang/Object.wait()V", "(Ljava/lang/Object;)V",
            "java/lang/Object.wait(J)V", "(Ljava/lang/Object;J)V",
            "java/lang/Object.wait(JI)V", "(Ljava/lang/Object;JI)V");

    static boolean areNeeded() {
        return Runtime.version().feature() < 21;
    }

    static boolean isOfTheJdk(Class<?> type) {
        return OF_THE_JDK.contains(type.getName().replace('.', '/'));
    }

    @Override
    public byte[] transform(
            Module module,
            ClassLoader loader,
            String className,
            Class<?> redefined,
            ProtectionDomain domain,
            byte[] classFile) {
        boolean ours = loader == CallSites.class.getClassLoader();
        if (className == null || ours || loader == null && !OF_THE_JDK.contains(className) || !maySleep(classFile)) {
            return null;
        }
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new Redirected(writer), 0);
            return writer.toByteArray();
        } catch (RuntimeException | LinkageError e) {
            return null; // as it was: its calls are recorded and not judged
        }
    }

    private static boolean maySleep(byte[] classFile) {
        String text = new String(classFile, StandardCharsets.ISO_8859_1);
        return text.contains("sleep") || text.contains("wait");
    }

    private static final class Redirected extends ClassVisitor {
        Redirected(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, thrown)) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String shape, boolean ofInterface) {
                    String inner = called.equals("wait") ? "java/lang/Object" : owner;
                    String other = opcode == Opcodes.INVOKESPECIAL ? null : CALLS.get(inner + "." + called + shape);
                    if (other == null) {
                        super.visitMethodInsn(opcode, owner, called, shape, ofInterface);
                    } else {
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, JUDGED, called, other, false);
                    }
                }
            };
        }
    }
}
