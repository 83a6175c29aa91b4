package dev.holdup.agent.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.blockhound.BlockHound;

/** What one library says: which frames may block, which methods do, and which threads nobody is to block. */
public final class Integration implements BlockHound.Recorder {
    private final String service;
    private final List<Allowance> allowances = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();
    private Predicate<Thread> loops;
    private Predicate<Thread> dynamic = thread -> false;

    Integration(String service) {
        this.service = service;
    }

    @Override
    public void frame(String frame, boolean mayBlock) {
        allowances.add(
                new Allowance(frame, mayBlock ? Allowance.ANY : 0, "its library's rule for BlockHound", service));
    }

    @Override
    public void blocking(String className, String method, String descriptor) {
        marked.add(new Marked(className, method, descriptor));
    }

    @Override
    public void nonBlocking(Function<Predicate<Thread>, Predicate<Thread>> more) {
        loops = more.apply(loops == null ? thread -> false : loops);
    }

    @Override
    public void dynamic(Function<Predicate<Thread>, Predicate<Thread>> more) {
        dynamic = more.apply(dynamic);
    }

    /** The class that said it. */
    public String service() {
        return service;
    }

    public List<Allowance> allowances() {
        return allowances;
    }

    public List<Marked> marked() {
        return marked;
    }

    /** Null where nothing is said of threads; those that are now a loop and now none are left out. */
    public Predicate<Thread> loops() {
        return loops == null ? null : loops.and(dynamic.negate());
    }
}
