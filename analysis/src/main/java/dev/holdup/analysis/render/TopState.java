package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the person chose: the order, whether the figures stand still, the row that is marked (null for the first) and
 * whether it fills the screen. Immutable.
 */
public record TopState(TopSort sort, boolean paused, String marked, boolean open, boolean quit) {
    public static final TopState START = new TopState(TopSort.LAG, false, null, false, false);

    /** For a screen that nobody moves about on. */
    public static final TopState STILL = new TopState(TopSort.LAG, false, "", false, false);

    public static final String UP = "up";
    public static final String DOWN = "down";
    public static final String ENTER = "enter";
    public static final String ESCAPE = "escape";

    /** After a key: one of those above, or the character that was typed; any other changes nothing. */
    public TopState after(String key, TopModel model) {
        return switch (key) {
            case UP, "k" -> marking(model, -1);
            case DOWN, "j" -> marking(model, 1);
            case ENTER -> new TopState(sort, paused, row(model), row(model) != null, false);
            case ESCAPE -> new TopState(sort, paused, marked, false, false);
            case "p", " " -> new TopState(sort, !paused, marked, open, false);
            case "q", "Q" -> new TopState(sort, paused, marked, open, true);
            default ->
                Stream.of(TopSort.values())
                        .filter(order -> key.equals(String.valueOf(order.key())))
                        .map(order -> new TopState(order, paused, marked, open, false))
                        .findFirst()
                        .orElse(this);
        };
    }

    /** Names of the rows from the top: loops, then ids of findings. */
    List<String> rows(TopModel model) {
        List<String> rows = new ArrayList<>();
        loops(model).forEach(loop -> rows.add(loop.name()));
        model.report().findings().forEach(finding -> rows.add(finding.id()));
        return rows;
    }

    List<Report.Loop> loops(TopModel model) {
        return model.report().loops().stream().sorted(sort.order()).toList();
    }

    /** The marked row, or the first where it has gone; null where there are none. */
    String row(TopModel model) {
        List<String> rows = rows(model);
        boolean none = rows.isEmpty() || this == STILL;
        return rows.contains(marked) ? marked : none ? null : rows.get(0);
    }

    private TopState marking(TopModel model, int step) {
        List<String> rows = rows(model);
        if (rows.isEmpty()) {
            return this;
        }
        int next = Math.floorMod(rows.indexOf(row(model)) + step, rows.size());
        return new TopState(sort, paused, rows.get(next), open, false);
    }
}
