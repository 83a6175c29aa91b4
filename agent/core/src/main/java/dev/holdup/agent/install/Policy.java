package dev.holdup.agent.install;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.allow.AllowFile;
import dev.holdup.agent.allow.Allowances;
import dev.holdup.agent.allow.LibraryRules;
import dev.holdup.agent.mode.Judge;
import dev.holdup.agent.mode.Log;
import dev.holdup.agent.options.Mode;
import dev.holdup.agent.options.Options;
import dev.holdup.agent.record.AllowanceEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What the user wants done about calls that hold loops: which are allowed, and what the others lead to. */
final class Policy {
    private static final long PATIENCE_SECONDS = 5;

    private final Options options;
    private final Allowances allowances = new Allowances(AllowanceEvent::write);
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final LibraryRules libraries = new LibraryRules(allowances, refused);
    private final Log log = new Log(Notice::print);

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

    /** Once events can be written. */
    void start() {
        if (options.allow() != null) {
            allowances.add(AllowFile.read(options.allow(), Notice::say));
        }
        Thread asking = libraries.ask(ClassLoader.getSystemClassLoader());
        if (judges() && asking != null) {
            try {
                asking.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)); // nothing allowed may be judged
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A library whose classes are woven has been met in there. */
    void libraryIn(ClassLoader loader) {
        libraries.ask(loader);
    }

    /** What could not be woven or asked, with the reason. */
    Map<String, String> refused() {
        return refused;
    }

    void eachSecond() {
        log.run();
    }
}
