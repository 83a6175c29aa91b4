package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One screen of a running JVM: how good the evidence is, the loops, what held them up, the keys. */
public final class TopScreen {
    private static final int MARGIN = 2;
    private static final int FEWEST_ROWS = 3;

    private final TopModel model;
    private final TopState state;
    private final TextStyle style;
    private final int height;

    private TopScreen(TopModel model, TopState state, TextStyle style, int height) {
        this.model = model;
        this.state = state;
        this.style = style;
        this.height = height;
    }

    /** As many lines as the height, none wider than the style's width; control sequences only in colour. */
    public static List<String> lines(TopModel model, TopState state, TextStyle style, int height) {
        return new TopScreen(model, state, style, height).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(head());
        int room = Math.max(0, height - lines.size() - 1);
        List<String> body = state.open() && state.row(model) != null
                ? new TopDetail(model, state.row(model), style).lines()
                : tables(room);
        lines.addAll(body.subList(0, Math.min(room, body.size())));
        while (lines.size() < height - 1) {
            lines.add("");
        }
        lines.add(Lines.shortenEnd(keys(), style.width()));
        return lines;
    }

    private List<String> head() {
        Report.Recording recording = model.report().recording();
        String parts = Stream.of(
                        model.application(),
                        "pid " + model.pid(),
                        recording.jvm(),
                        "last " + Units.window(recording.durationMs()),
                        "figures " + Units.time(model.ageMs()) + " old",
                        state.paused() ? "paused" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        List<String> head = new ArrayList<>();
        head.add(Lines.shortenEnd(parts, style.width()));
        head.addAll(Lines.wrap(EvidenceLine.of(model.report().quality(), model.agentCpuShare()), style.width(), "  "));
        model.report().quality().reasons().stream()
                .limit(1)
                .forEach(reason -> head.add(Lines.shortenEnd("  – " + reason, style.width())));
        return head;
    }

    /** Loops get what they need, up to half of the room that findings need too. */
    private List<String> tables(int room) {
        List<String> alarms = alarms();
        List<Report.Loop> loops = state.loops(model);
        int findings = model.report().findings().size();
        int free = room - alarms.size() - 4;
        int forLoops = Math.max(FEWEST_ROWS, Math.max(free / 2, free - Math.max(1, findings)));
        List<String> lines = new ArrayList<>();
        if (!alarms.isEmpty()) {
            lines.add("");
            lines.addAll(alarms);
        }
        lines.add("");
        lines.addAll(loops(loops, Math.min(loops.size(), forLoops)));
        lines.add("");
        lines.addAll(findings(Math.max(1, room - lines.size() - 1)));
        return lines;
    }

    private List<String> alarms() {
        Stream<String> deadlocks = model.report().deadlocks().stream()
                .map(deadlock -> deadlock.kind() + ": "
                        + deadlock.members().stream().map(Report.Member::thread).collect(Collectors.joining(" → ")));
        Stream<String> lints = model.report().lints().stream()
                .filter(lint -> lint.answer().equals("warning"))
                .map(lint -> lint.id() + ": " + lint.sentence());
        return Stream.concat(deadlocks, lints)
                .map(line -> Lines.shortenEnd("  " + line, style.width()))
                .toList();
    }

    private List<String> loops(List<Report.Loop> loops, int most) {
        if (loops.isEmpty()) {
            return List.of("  No event loop was seen yet.");
        }
        List<Report.Loop> shown = around(loops, most);
        List<String> lines = marked(
                LoopsTable.lines(shown, style.width() - MARGIN),
                shown.stream().map(Report.Loop::name).toList());
        if (shown.size() < loops.size()) {
            lines.add("  and " + Units.count(loops.size() - shown.size(), "more loop"));
        }
        return lines;
    }

    /** So many that the marked one is among them. */
    private List<Report.Loop> around(List<Report.Loop> loops, int most) {
        int at = IntStream.range(0, loops.size())
                .filter(i -> loops.get(i).name().equals(state.row(model)))
                .findFirst()
                .orElse(0);
        int from = Math.max(0, Math.min(at - most + 1, loops.size() - most));
        return loops.subList(from, Math.min(loops.size(), from + most));
    }

    private List<String> findings(int room) {
        List<Report.Finding> findings = model.report().findings();
        if (findings.isEmpty()) {
            return List.of("  Nothing held up a loop in this window.");
        }
        int width = style.width() - MARGIN;
        List<String> table =
                new FindingsTable(model.report(), style.with(Math.max(1, room - 1)), width, new Accent(style)).lines();
        return marked(table, findings.stream().map(Report.Finding::id).toList());
    }

    /** The head's line first, then a row each; further lines are no rows. */
    private List<String> marked(List<String> table, List<String> rows) {
        String row = state.row(model);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            boolean here = i > 0 && i <= rows.size() && rows.get(i - 1).equals(row);
            lines.add((here ? style.ascii() ? "> " : "› " : "  ") + table.get(i));
        }
        return lines;
    }

    private String keys() {
        if (state.open()) {
            return "esc back  ↑↓ next  p pause  q quit";
        }
        String sorts = Stream.of(TopSort.values())
                .map(sort -> sort.key() + " " + sort.label() + (sort == state.sort() ? "*" : ""))
                .collect(Collectors.joining("  "));
        return sorts + "  ↑↓ enter  p pause  q quit";
    }
}
