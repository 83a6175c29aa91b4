package dev.holdup.benchmarks.attach;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;

/**
 * A JVM with a number of classes and nothing to do. Says {@code ready}; to each line it answers with what it used since
 * it began: ns of processor time, ns of the longest late tick since it was last asked, classes loaded.
 */
public final class TargetApp {
    private TargetApp() {}

    /** Arguments: how many classes there are to be. */
    public static void main(String[] arguments) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var classes = ManagementFactory.getClassLoadingMXBean();
        Fillers fillers = new Fillers();
        while (classes.getLoadedClassCount() < Integer.parseInt(arguments[0])) {
            fillers.define();
        }
        Ticker ticker = new Ticker();
        ticker.start();
        System.out.println("ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        while (orders.readLine() != null) {
            System.out.println(
                    system.getProcessCpuTime() + " " + ticker.takeWorstNanos() + " " + classes.getLoadedClassCount());
        }
    }
}
