package dev.holdup.junit.agent;

import com.sun.tools.attach.VirtualMachine;

/** Loads an agent into another JVM. Arguments: its pid, the agent's jar, the agent's options. */
final class AttachMain {
    private AttachMain() {}

    public static void main(String[] arguments) throws Exception {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            System.err.println(
                    "the Java at " + System.getProperty("java.home") + " has no module jdk.attach: use a JDK");
            System.exit(1);
        }
        try {
            VirtualMachine jvm = VirtualMachine.attach(arguments[0]);
            try {
                jvm.loadAgent(arguments[1], arguments[2]);
            } finally {
                jvm.detach();
            }
        } catch (Exception e) {
            System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
            System.exit(1);
        }
    }
}
