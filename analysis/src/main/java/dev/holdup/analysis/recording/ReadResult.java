package dev.holdup.analysis.recording;

import java.util.List;

/**
 * What reading came to. {@code chunks} were found, {@code events} delivered; {@code losses} says, a sentence each with
 * file and byte offset, what could not be read; empty when all was read. Times are ns since the epoch, 0 when no chunk
 * could be read.
 */
public record ReadResult(int chunks, long events, long startNanos, long endNanos, List<String> losses) {}
