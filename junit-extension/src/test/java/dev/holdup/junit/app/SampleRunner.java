package dev.holdup.junit.app;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Base64;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the named classes of tests and prints of each test and class what became of it: name, status, text in base 64. */
public final class SampleRunner {
    private SampleRunner() {}

    public static void main(String[] classes) {
        for (String name : classes) {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(name))
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                    .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                    .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                    .build();
            LauncherFactory.create().execute(request, new Told());
        }
        // what tests leave behind, as deadlocks, must not keep the JVM
        System.exit(0);
    }

    private static final class Told implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String text = result.getThrowable().map(Told::text).orElse("");
            System.out.println("RESULT " + test.getDisplayName() + " " + result.getStatus() + " "
                    + Base64.getEncoder().encodeToString(text.getBytes()));
        }

        private static String text(Throwable thrown) {
            StringBuilder text = new StringBuilder(thrown.toString());
            for (StackTraceElement element : thrown.getStackTrace()) {
                text.append("\n\tat ").append(element);
            }
            for (Throwable suppressed : thrown.getSuppressed()) {
                text.append("\nsuppressed ").append(text(suppressed));
            }
            return text.toString();
        }
    }
}
