package dev.holdup.agent.install;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.Registry;
import dev.holdup.agent.account.Rehearsal;
import dev.holdup.agent.jmx.ManagementView;
import dev.holdup.agent.options.Options;
import dev.holdup.agent.record.FlightRecording;
import dev.holdup.agent.record.JfrBlame;
import dev.holdup.agent.record.JfrDeadlocks;
import dev.holdup.agent.record.JfrReporter;
import dev.holdup.agent.record.JfrSamples;
import dev.holdup.agent.record.JfrStacks;
import dev.holdup.agent.record.JfrStats;
import dev.holdup.agent.record.JfrVirtualThreads;
import dev.holdup.agent.record.Periodic;
import dev.holdup.agent.virtual.VirtualThreads;
import dev.holdup.agent.waitfor.Capture;
import dev.holdup.agent.waitfor.Holds;
import dev.holdup.agent.waitfor.Scanner;
import dev.holdup.agent.waitfor.Sources;
import dev.holdup.agent.watch.Lateness;
import dev.holdup.agent.watch.LoopSampler;
import dev.holdup.agent.watch.Readings;
import dev.holdup.agent.watch.VirtualWatch;
import dev.holdup.agent.watch.Watchdog;
import dev.holdup.waitfor.SnapshotText;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;

/** The agent at work in one JVM: made whole by {@link Installation}, or not at all. */
final class Holdup {
    private final Policy policy;
    private final Weaver weaver;
    private final FlightRecording recording;
    private final Watchdog watchdog;
    private final Periodic periodic;
    private final ManagementView management;
    private final Control control;
    private final Scanner scanner;

    private Holdup(
            Policy policy,
            Weaver weaver,
            FlightRecording recording,
            Watchdog watchdog,
            Periodic periodic,
            ManagementView management,
            Control control,
            Scanner scanner) {
        this.policy = policy;
        this.weaver = weaver;
        this.recording = recording;
        this.watchdog = watchdog;
        this.periodic = periodic;
        this.management = management;
        this.control = control;
        this.scanner = scanner;
    }

    /** Begins to watch: hooks are in place, and the recording runs. */
    static Holdup run(
            Options options,
            String given,
            Policy policy,
            Weaver weaver,
            FlightRecording recording,
            Instrumentation instrumentation) {
        Limits limits = policy.limits();
        Lateness lateness = new Lateness();
        Readings readings = new Readings();
        JfrReporter reporter = new JfrReporter(true, lateness, readings);
        Registry registry = new Registry(limits, options.exclude(), reporter, Periodic::announce);
        Periodic periodic = new Periodic(
                registry, limits, policy.allowances(), given, Version.TEXT, weaver.applied(), weaver.refused());
        JfrStacks stacks = new JfrStacks();
        Watchdog watchdog = new Watchdog(
                registry,
                Periodic::announce,
                limits,
                options.loops(),
                reporter,
                new JfrBlame(stacks),
                new JfrStats(),
                new LoopSampler(new JfrSamples(stacks), options.samples()),
                lateness,
                readings,
                periodic::health);
        periodic.start(watchdog, stacks);
        Rehearsal.play(new JfrReporter(false, lateness, readings));
        ManagementView management = ManagementView.of(watchdog::figures, instrumentation);
        watchdog.eachTenth(policy::eachTenth);
        watchdog.eachSecond(() -> {
            management.run();
            policy.eachSecond();
        });
        policy.start(registry);
        watchVirtualThreads(options, limits, watchdog);
        HoldupDispatcher.find(registry);
        watchdog.start();
        Scanner scanner = scanner(options, instrumentation, recording);
        periodic.alsoCount(scanner::cpuNanos, scanner::looks);
        scanner.start();
        Control control = options.control() ? new Control(limits.thresholdNanos()) : null;
        if (control != null) {
            control.start();
        }
        return new Holdup(policy, weaver, recording, watchdog, periodic, management, control, scanner);
    }

    private static void watchVirtualThreads(Options options, Limits limits, Watchdog watchdog) {
        if (options.vthreads() == null || !VirtualThreads.exist()) {
            return;
        }
        VirtualThreads.rehearse();
        VirtualThreads virtuals = new VirtualThreads(options.vthreads());
        watchdog.watch(new VirtualWatch(virtuals, limits, new JfrVirtualThreads()));
        HoldupVirtual.track(virtuals);
    }

    private static Scanner scanner(Options options, Instrumentation instrumentation, FlightRecording recording) {
        JfrDeadlocks events = new JfrDeadlocks(Notice::say, kind -> {
            if (options.trigger() != null && options.trigger().matcher(kind).find()) {
                try {
                    Notice.say("the recording until this " + kind + " is in " + recording.dump(null));
                } catch (IOException | RuntimeException e) {
                    Notice.say("the recording until this " + kind + " cannot be written (" + e + ")");
                }
            }
        });
        long interval = options.deadlocks() == null ? 0 : options.deadlocks().toNanos();
        Holds holds = options.owners() ? new Holds() : null;
        Sources sources = options.sources() ? new Sources() : null;
        HoldupDispatcher.track(holds, sources);
        return new Scanner(new Capture(instrumentation, holds, sources), events, interval);
    }

    /** Writes who waits for whom, now. */
    Path waits(Path file) throws IOException {
        return Files.writeString(file, SnapshotText.write(scanner.snapshot())).toAbsolutePath();
    }

    Path dump(Path file) throws IOException {
        if (control != null) {
            control.plant();
        }
        watchdog.flush();
        periodic.health();
        return recording.dump(file);
    }

    void remove() {
        if (control != null) {
            control.stop();
        }
        watchdog.flush();
        watchdog.stop();
        policy.stop();
        scanner.stop();
        management.remove();
        weaver.remove();
        HoldupDispatcher.clear();
        periodic.stop();
        recording.close();
    }
}
