package dev.holdup.analysis.advice;

/**
 * What to do instead.
 *
 * @param sentence lower case, without a full stop
 * @param codeShape a few lines of Java; null where none helps
 */
public record WayOut(String sentence, String codeShape) {}
