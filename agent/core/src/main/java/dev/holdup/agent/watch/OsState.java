package dev.holdup.agent.watch;

import java.nio.file.Path;

/**
 * What Linux says that a thread does: {@code R}, {@code S}, {@code D} … and, where the kernel tells, in which of its
 * functions it sleeps. Both empty where unknown. The JVM calls a thread runnable that waits in native code; Linux does not.
 */
public record OsState(String letter, String function) {
    static final OsState UNKNOWN = new OsState("", "");

    static OsState of(long osThread) {
        if (osThread < 0) {
            return UNKNOWN;
        }
        try (ProcFile stat = new ProcFile(Path.of("/proc/self/task/" + osThread + "/stat"));
                ProcFile wchan = new ProcFile(Path.of("/proc/self/task/" + osThread + "/wchan"))) {
            return of(stat.text(), wchan.text());
        }
    }

    /** The name of the thread stands in brackets before the letter and may hold brackets itself. */
    static OsState of(String stat, String wchan) {
        int bracket = stat == null ? -1 : stat.lastIndexOf(") ");
        if (bracket < 0 || bracket + 2 >= stat.length()) {
            return UNKNOWN;
        }
        String function = wchan == null || wchan.equals("0") ? "" : wchan.strip();
        return new OsState(stat.substring(bracket + 2, bracket + 3), function);
    }

    boolean sleeps() {
        return letter.equals("S") || letter.equals("D");
    }
}
