package dev.holdup.benchmarks.attach;

/**
 * The agent's way into one JVM, and the same JVM just before, left alone for as long. Units: s, ms.
 *
 * @param answerSeconds until the agent said that it is at work
 * @param cpuSeconds of the JVM until then
 * @param laterCpuSeconds of the JVM in the whole window, in which it also compiles again what was woven
 * @param woven classes that have advice
 */
public record Attached(
        String jdk,
        int classes,
        double answerSeconds,
        double cpuSeconds,
        double laterCpuSeconds,
        double tickMs,
        double safepointMs,
        int woven,
        double calmCpuSeconds,
        double calmTickMs,
        double calmSafepointMs) {}
