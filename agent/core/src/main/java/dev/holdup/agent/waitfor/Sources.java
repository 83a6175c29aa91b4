package dev.holdup.agent.waitfor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which stages of {@code CompletableFuture} were made from which, of a sample: the newest that fit between two looks.
 *
 * <p>Shape: any thread puts into a ring, without allocation; the scanner empties it and remembers weakly what is not yet
 * complete. Until the scanner comes, at most as many stages as the ring has places are kept alive.
 */
public final class Sources extends HoldupDispatcher {
    static final int CAPACITY = 1 << 11;
    private static final int MOST = 50_000;
    private static final String CF = "java.util.concurrent.CompletableFuture$";

    /** Those whose firing completes the stage, by what is computed on the spot. Composing does not: it ties anew. */
    private static final Set<String> COMPLETING = Set.of(
            CF + "UniApply",
            CF + "UniAccept",
            CF + "UniRun",
            CF + "UniHandle",
            CF + "UniWhenComplete",
            CF + "UniExceptionally",
            CF + "UniRelay");

    private static final VarHandle NEXT;
    private static final VarHandle RING = MethodHandles.arrayElementVarHandle(Object[].class);

    static {
        try {
            NEXT = MethodHandles.lookup().findVarHandle(Sources.class, "next", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object[] ring = new Object[CAPACITY];
    private int next;
    private List<Tie> ties = new ArrayList<>();

    private record Tie(WeakReference<Object> stage, WeakReference<Object> source) {}

    public Sources() {
        // what is linked at its first use, now
        taskAdded(this);
        RING.setRelease(ring, 0, (Object) null);
    }

    @Override
    protected void taskAdded(Object completion) {
        RING.setRelease(ring, (int) NEXT.getAndAdd(this, 1) & CAPACITY - 1, completion);
    }

    /** Stages that are not complete, and whose source was collected: that one can complete them no more. */
    List<Object> collected(Jdk jdk) {
        drain(jdk);
        List<Object> collected = new ArrayList<>();
        List<Tie> open = new ArrayList<>();
        for (Tie tie : ties) {
            Object stage = tie.stage.get();
            if (stage != null && jdk.result.of(stage) == null) {
                open.add(tie);
                if (tie.source.refersTo(null)) {
                    collected.add(stage);
                }
            }
        }
        ties = open;
        return collected;
    }

    static boolean completes(Object completion) {
        return COMPLETING.contains(completion.getClass().getName());
    }

    private void drain(Jdk jdk) {
        for (int i = 0; i < CAPACITY; i++) {
            Object completion = (Object) RING.getAndSet(ring, i, (Object) null);
            if (completion != null && completes(completion) && ties.size() < MOST) {
                Object stage = jdk.dependent.of(completion);
                Object source = jdk.source.of(completion);
                if (stage != null && source != null && jdk.result.of(stage) == null) {
                    ties.add(new Tie(new WeakReference<>(stage), new WeakReference<>(source)));
                }
            }
        }
    }
}
