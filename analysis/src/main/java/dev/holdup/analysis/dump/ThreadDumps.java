package dev.holdup.analysis.dump;

import dev.holdup.waitfor.Snapshot;

/** Reads thread dumps: the text of {@code jcmd Thread.print} and jstack, and the JSON of {@code Thread.dump_to_file}. */
public final class ThreadDumps {
    private ThreadDumps() {}

    /**
     * @param name of the file, for messages
     * @throws IllegalArgumentException with what it should have been, for anything else
     */
    public static Snapshot read(String name, String text) {
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return JsonDump.read(name, start);
        }
        if (TextDump.looksLikeOne(text)) {
            return TextDump.read(name, text);
        }
        throw new IllegalArgumentException(name + " is no recording and no thread dump; make one with: "
                + "jcmd PID Thread.print -l > FILE, or jcmd PID Thread.dump_to_file -format=json FILE");
    }
}
