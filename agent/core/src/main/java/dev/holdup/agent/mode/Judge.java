package dev.holdup.agent.mode;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Violations;
import dev.holdup.agent.allow.Allowances;
import dev.holdup.agent.instrument.Operation;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Decides whether a call that was recorded is a violation: on a loop that is meant, beyond what is allowed. */
public final class Judge implements Violations {
    private final Allowances allowances;
    private final Pattern where;
    private final Consumer<String> log;

    /**
     * @param where names of the loops that are meant, null for all
     * @param log takes the sentence of each violation, null to throw it
     */
    public Judge(Allowances allowances, Pattern where, Consumer<String> log) {
        this.allowances = allowances;
        this.where = where;
        this.log = log;
    }

    @Override
    public Error of(LoopAccount loop, Operation operation, long lengthNanos) {
        if (!loop.identity.role().equals("loop") || where != null && !isMeant(loop)) {
            return null;
        }
        Culprit culprit = Culprit.ofThisThread();
        if (culprit == null || allowances.permits(lengthNanos)) {
            return null;
        }
        String sentence = String.format(
                "%s held %s for %.1f ms at %s", operation.text(), loop.identity.name(), lengthNanos / 1e6, culprit);
        if (log != null) {
            log.accept(sentence);
            return null;
        }
        Error error = new HoldupBlockingCallError(sentence + "; a line in the file of the option allow would allow it: "
                + culprit.frame() + " " + (lengthNanos / 1_000_000 + 1) + "ms REASON");
        error.setStackTrace(Culprit.withoutAgent(error.getStackTrace()));
        return error;
    }

    private boolean isMeant(LoopAccount loop) {
        return where.matcher(loop.identity.name()).find();
    }
}
