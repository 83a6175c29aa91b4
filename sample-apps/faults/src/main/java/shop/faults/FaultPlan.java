package shop.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Which faults are on. Loops call {@link #strike}; everything else may block and belongs on another thread.
 * Thread-safe.
 */
public final class FaultPlan {
    private record Entry(FaultKind kind, Fault fault, Duration hold, double percent, Pacing pacing) {
        ActiveFault view() {
            return new ActiveFault(kind.name(), hold, percent, pacing.picked());
        }
    }

    private final List<FaultKind> catalog;
    // A fault once prepared is kept when switched off: a strike may still be under way on some loop.
    private final Map<String, Fault> prepared = new HashMap<>();
    private volatile List<Entry> active = List.of();

    public FaultPlan(List<FaultKind> catalog) {
        this.catalog = List.copyOf(catalog);
    }

    /** Counts one request for each active fault, and runs those whose turn it is, on the calling thread. */
    public void strike(Executor loop) throws Exception {
        List<Entry> now = active;
        for (int i = 0; i < now.size(); i++) {
            Entry entry = now.get(i);
            if (entry.pacing().due()) {
                entry.fault().strike(entry.hold(), loop);
            }
        }
    }

    /** Switches a fault on, or on anew with its counts at zero; an unknown name is an IllegalArgumentException. */
    public synchronized ActiveFault enable(FaultSpec spec) throws IOException {
        FaultKind kind = kind(spec.name());
        Fault fault = prepared.get(kind.name());
        if (fault == null) {
            fault = kind.factory().create();
            prepared.put(kind.name(), fault);
        }
        Entry entry =
                new Entry(kind, fault, spec.hold().orElse(kind.hold()), spec.percent(), new Pacing(spec.percent()));
        active = List.copyOf(with(entry));
        return entry.view();
    }

    /** Switches a fault off; false if it was not on. */
    public synchronized boolean disable(String name) {
        kind(name);
        List<Entry> rest = without(name);
        boolean wasOn = rest.size() < active.size();
        active = rest;
        return wasOn;
    }

    public List<ActiveFault> active() {
        return active.stream().map(Entry::view).toList();
    }

    public List<FaultKind> catalog() {
        return catalog;
    }

    private FaultKind kind(String name) {
        return catalog.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow(() -> {
            List<String> known = catalog.stream().map(FaultKind::name).toList();
            return new IllegalArgumentException("no fault " + name + "; there are " + String.join(", ", known));
        });
    }

    private List<Entry> with(Entry added) {
        List<Entry> all = new ArrayList<>(without(added.kind().name()));
        all.add(added);
        return all;
    }

    private List<Entry> without(String name) {
        return active.stream().filter(e -> !e.kind().name().equals(name)).toList();
    }
}
