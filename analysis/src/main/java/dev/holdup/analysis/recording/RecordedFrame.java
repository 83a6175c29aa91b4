package dev.holdup.analysis.recording;

/** One frame. {@code line} is -1 where unknown; {@code kind} is JFR's (Interpreted, JIT compiled, Inlined, Native). */
public record RecordedFrame(String className, String method, int line, String kind) {}
