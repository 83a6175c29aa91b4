package shop.run;

import java.lang.reflect.Proxy;

/** Makes SIGTERM and SIGINT stop the server and end the process with exit code 0. */
public final class GracefulExit {
    private GracefulExit() {}

    /**
     * Runs {@code stop} when the process is asked to end, then exits with 0.
     * Where signals cannot be handled (another VM, {@code -Xrs}) the VM's own exit code remains.
     */
    public static void onSignal(Runnable stop) {
        handle("TERM", stop);
        handle("INT", stop);
    }

    private static void handle(String signal, Runnable stop) {
        // A shutdown hook with Runtime.halt(0) would cut off other hooks, such as a flight recording's last dump.
        // By reflection, because javac's warning about sun.misc cannot be silenced in a build that allows none.
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    handlers.getClassLoader(), new Class<?>[] {handlers}, (proxy, method, args) -> {
                        switch (method.getName()) {
                            case "hashCode":
                                return System.identityHashCode(proxy);
                            case "equals":
                                return proxy == args[0];
                            case "toString":
                                return "GracefulExit";
                            default:
                                stopAndExit(stop);
                                return null;
                        }
                    });
            signals.getMethod("handle", signals, handlers)
                    .invoke(null, signals.getConstructor(String.class).newInstance(signal), handler);
        } catch (ReflectiveOperationException e) {
            System.err.println("SIG" + signal + " is not handled, the exit code will be the VM's: " + e);
        }
    }

    private static void stopAndExit(Runnable stop) {
        try {
            stop.run();
        } catch (RuntimeException e) {
            System.err.println("stopping failed: " + e);
            System.exit(1);
        }
        System.exit(0);
    }
}
