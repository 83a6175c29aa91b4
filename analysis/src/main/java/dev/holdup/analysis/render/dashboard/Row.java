package dev.holdup.analysis.render.dashboard;

import java.util.List;

/** Slices of one kind by start, as columns: a million of them stay small, and are read without an object each. */
record Row(
        String kind,
        int first,
        int count,
        String start,
        String length,
        String label,
        String state,
        String finding,
        String stack,
        String detail,
        String owner,
        String victims,
        String inflicted,
        String leaf) {

    /** What the columns of all rows refer to. */
    record Tables(Ticks ticks, Numbered<String> labels, Code code) {}

    static Row of(RowKind kind, int first, List<Slice> byStart, Tables tables) {
        Ints start = new Ints();
        Ints length = new Ints();
        Ints label = new Ints();
        Ints state = new Ints();
        Ints finding = new Ints();
        Ints stack = new Ints();
        Ints detail = new Ints();
        Ints owner = new Ints();
        Ints victims = new Ints();
        Ints inflicted = new Ints();
        Ints leaf = new Ints();
        for (Slice slice : byStart) {
            start.add(tables.ticks().at(slice.startNanos()));
            length.add(tables.ticks().length(slice));
            label.add(tables.labels().of(slice.label()));
            state.add(slice.state().ordinal());
            finding.add(slice.finding() + 1);
            stack.add(tables.code().stack(slice.stack()));
            detail.add(tables.labels().optional(slice.detail()));
            owner.add(tables.labels().optional(slice.owner()));
            victims.addAmount(slice.victims());
            inflicted.addAmount(slice.inflictedNanos() < 0 ? -1 : slice.inflictedNanos() / 1000);
            if (kind == RowKind.SAMPLES) {
                leaf.add(slice.leaf());
            }
        }
        return new Row(
                kind.key(),
                first,
                byStart.size(),
                start.encoded(),
                length.encoded(),
                label.encoded(),
                state.encoded(),
                finding.encoded(),
                stack.encoded(),
                detail.encoded(),
                owner.encoded(),
                victims.encoded(),
                inflicted.encoded(),
                leaf.encoded());
    }
}
