package dev.holdup.agent.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What the user set. Shape: immutable; null means "not set" where said. Units: durations and bytes as their types and
 * names say. Errors: a value that cannot be read is replaced by its default with one warning. Source: agent arguments,
 * system properties {@code holdup.*}, the file named by {@code config}, in this order of precedence.
 */
public record Options(
        @Key(name = "out", value = ".", says = "directory or .jfr file that the recording goes to at exit")
        Path out,

        @Key(name = "loops", says = "regular expression: names or classes of further threads that are event loops")
        Pattern loops,

        @Key(name = "exclude", says = "regular expression: names of threads that are not event loops")
        Pattern exclude,

        @Key(name = "threshold", value = "1ms", says = "shortest blocking call that is reported; 0 reports all")
        Duration threshold,

        @Key(name = "allow", says = "file of allowances: frames under which calls may hold a loop, each with a budget")
        Path allow,

        @Key(
                name = "mode",
                value = "record",
                says =
                        "what a call that held a loop leads to: record, log (a line each place), or throw (an error at it)")
        Mode mode,

        @Key(name = "where", says = "regular expression: names of the loops that log and throw are for; all without it")
        Pattern where,

        @Key(
                name = "stall",
                canBeOff = true,
                says = "fixed stall threshold; without it each loop's own habit sets it (25 ms to 1 s)")
        Duration stall,

        @Key(name = "maxsize", value = "250MB", says = "largest recording kept on disk")
        long maxSizeBytes,

        @Key(name = "maxage", value = "1d", says = "oldest data kept in the recording")
        Duration maxAge,

        @Key(
                name = "samples",
                value = "20ms",
                canBeOff = true,
                says = "interval of samples of busy loops and of the processor; off for none")
        Duration samples,

        @Key(
                name = "control",
                value = "off",
                says = "plant a block of 50 ms on a scratch loop, for gates to see that it is found")
        boolean control,

        @Key(
                name = "vthreads",
                value = "20000",
                canBeOff = true,
                says =
                        "waits of virtual threads timed in a second, about; 0 for pins and carriers only, off for nothing of virtual threads")
        Long vthreads,

        @Key(
                name = "deadlocks",
                value = "2s",
                canBeOff = true,
                says = "interval of looks for deadlocks, at most 0.6 % of a core; off for only when asked")
        Duration deadlocks,

        @Key(
                name = "owners",
                value = "off",
                says = "on: note who holds permits of semaphores and stamps of locks, for the search for deadlocks")
        boolean owners,

        @Key(
                name = "sources",
                value = "off",
                says = "on: note, of a sample, which stage completes which, to tell of waits for stages that are lost")
        boolean sources,

        @Key(
                name = "trigger",
                says =
                        "regular expression: kinds (deadlock, pool-deadlock, loop-self-wait) that have the recording written")
        Pattern trigger) {}
