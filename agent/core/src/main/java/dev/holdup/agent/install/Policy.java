package dev.holdup.agent.install;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.Registry;
import dev.holdup.agent.allow.AllowFile;
import dev.holdup.agent.allow.Allowances;
import dev.holdup.agent.allow.Integration;
import dev.holdup.agent.allow.LibraryRules;
import dev.holdup.agent.allow.Marked;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.mode.Judge;
import dev.holdup.agent.mode.Log;
import dev.holdup.agent.options.Mode;
import dev.holdup.agent.options.Options;
import dev.holdup.agent.record.AllowanceEvent;
import dev.holdup.agent.watch.LibraryThreads;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What the user wants done about calls that hold loops: which are allowed, and what the others lead to. */
final class Policy {
    private static final long PATIENCE_SECONDS = 5;

    private final Options options;
    private final Allowances allowances = new Allowances(AllowanceEvent::write);
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final LibraryRules libraries = new LibraryRules(this::heard, refused);
    private final LibraryThreads threads = new LibraryThreads(refused);
    private final Set<Marked> marked = ConcurrentHashMap.newKeySet();
    private final Log log = new Log(Notice::print);
    private volatile Consumer<List<Hook>> weaver = hooks -> {};
    private Registry registry;
    private int knownChanges;

    Policy(Options options) {
        this.options = options;
    }

    /** Whether a call that held a loop leads to more than its event. */
    boolean judges() {
        return options.mode() != Mode.RECORD;
    }

    Limits limits() {
        Limits limits = Limits.of(options);
        return judges()
                ? limits.judgedBy(new Judge(allowances, options.where(), options.mode() == Mode.LOG ? log : null))
                : limits;
    }

    Allowances allowances() {
        return allowances;
    }

    /** @param newWeaver takes what is to be woven as well */
    void weaveBy(Consumer<List<Hook>> newWeaver) {
        weaver = newWeaver;
    }

    private void heard(Integration said) {
        allowances.add(said.allowances());
        List<Hook> fresh =
                said.marked().stream().filter(marked::add).map(Marked::hook).toList();
        if (!fresh.isEmpty()) {
            weaver.accept(fresh);
        }
        if (said.loops() != null) {
            threads.add(said.service(), said.loops());
        }
    }

    /** Once events can be written. */
    void start(Registry newRegistry) {
        registry = newRegistry;
        threads.start(registry);
        if (options.allow() != null) {
            allowances.add(AllowFile.read(options.allow(), Notice::say));
        }
        libraries.met(ClassLoader.getSystemClassLoader());
        List<Thread> asking = libraries.askThoseMet();
        if (judges()) {
            await(asking); // nothing allowed may be judged
        }
    }

    private static void await(List<Thread> threads) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        threads.stop();
    }

    /** A class of that loader is woven, on whatever thread loads it. */
    void wovenIn(ClassLoader loader) {
        libraries.met(loader);
    }

    /** Often, on the agent's thread: nothing is to be asked on the application's. */
    void eachTenth() {
        int changes = registry.changes();
        if (changes != knownChanges) {
            knownChanges = changes;
            registry.loops().forEach(loop -> libraries.met(loop.thread().getContextClassLoader()));
        }
        libraries.askThoseMet();
    }

    /** What could not be woven or asked, with the reason. */
    Map<String, String> refused() {
        return refused;
    }

    void eachSecond() {
        log.run();
    }
}
