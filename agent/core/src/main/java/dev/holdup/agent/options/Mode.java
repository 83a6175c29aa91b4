package dev.holdup.agent.options;

/** What happens when a call held a loop, apart from being recorded. */
public enum Mode {
    RECORD,
    LOG,
    THROW
}
