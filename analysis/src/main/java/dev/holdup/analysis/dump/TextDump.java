package dev.holdup.analysis.dump;

import dev.holdup.waitfor.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code jcmd Thread.print}: a thread a paragraph. */
final class TextDump {
    private static final Pattern HEAD = Pattern.compile("\"(.*)\" #(\\d+).*");
    private static final Pattern STATE = Pattern.compile("\\s+java\\.lang\\.Thread\\.State: (\\w+).*");
    private static final Pattern AT = Pattern.compile("\\s+at (.+)");
    private static final Pattern LOCK = Pattern.compile("\\s+- (.*?)\\s*<(0x[0-9a-f]+)> \\(a (.+?)\\)?");
    private static final String OWNED = "Locked ownable synchronizers:";

    private final List<DumpedThread> threads = new ArrayList<>();
    private final List<String> owns = new ArrayList<>();
    /** What it waits on it has given back, though further down the dump says that it is locked. */
    private final List<String> givenBack = new ArrayList<>();

    private final List<String> frames = new ArrayList<>();
    private String name;
    private long id;
    private String state = "";
    private String waitsFor;
    private String label;
    private boolean monitor;
    private boolean anyOwned;

    private TextDump() {}

    static boolean looksLikeOne(String text) {
        return text.contains("Full thread dump")
                || HEAD.matcher(text.lines().findFirst().orElse("")).matches();
    }

    static Snapshot read(String source, String text) {
        TextDump dump = new TextDump();
        text.lines().takeWhile(line -> !line.startsWith("Found ")).forEach(dump::line);
        dump.end();
        List<String> gaps = new ArrayList<>();
        if (!dump.anyOwned) {
            gaps.add("owners of java.util.concurrent locks: the dump was made without -l");
        }
        gaps.add("virtual threads: this kind of dump leaves them out");
        gaps.add("queued tasks of pools, and what joins wait for");
        return DumpGraph.of(source, dump.threads, List.of(), gaps);
    }

    private void line(String line) {
        Matcher head = HEAD.matcher(line);
        Matcher state = STATE.matcher(line);
        Matcher at = AT.matcher(line);
        Matcher lock = LOCK.matcher(line);
        if (head.matches()) {
            end();
            name = head.group(1);
            id = Long.parseLong(head.group(2));
        } else if (state.matches()) {
            this.state = state.group(1);
        } else if (at.matches()) {
            frames.add(at.group(1).replaceFirst("\\([\\w.]+(@[^/)]*)?/", "("));
        } else if (line.contains(OWNED)) {
            anyOwned = true;
        } else if (lock.matches()) {
            lock(lock.group(1), lock.group(2), lock.group(3));
        }
    }

    private void lock(String what, String identity, String className) {
        if (what.equals("waiting to lock") || what.equals("parking to wait for")) {
            waitsFor = identity;
            label = className
                            .replaceFirst("\\$(NonfairSync|FairSync|Sync)$", "")
                            .replaceFirst("^.*\\.", "") + " " + identity;
            monitor = what.equals("waiting to lock");
        } else if (what.equals("locked") || what.isEmpty()) {
            owns.add(identity);
        } else if (what.equals("waiting on") || what.equals("waiting to re-lock in wait()")) {
            givenBack.add(identity);
        }
    }

    private void end() {
        if (name != null) {
            owns.removeAll(givenBack);
            owns.remove(waitsFor);
            threads.add(new DumpedThread(
                    name, id, false, state, waitsFor, label, monitor, List.copyOf(owns), List.copyOf(frames)));
        }
        name = null;
        state = "";
        waitsFor = null;
        label = null;
        owns.clear();
        givenBack.clear();
        frames.clear();
    }
}
