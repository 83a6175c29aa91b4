package dev.holdup.analysis.recording;

/** A thread of the recorded JVM. {@code javaId} is 0 for threads of the VM itself. */
public record RecordedThread(String name, long javaId, long osId, boolean virtual) {}
