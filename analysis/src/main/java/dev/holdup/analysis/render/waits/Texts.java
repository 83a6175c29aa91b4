package dev.holdup.analysis.render.waits;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Stacks;
import java.util.List;

/** Places of a stack that is told as texts. */
final class Texts {
    private Texts() {}

    /** {@code OrderDao.load (OrderDao.java:88)}; empty where no frame was told. */
    static String place(List<String> frames) {
        Frame frame = Stacks.culprit(Frame.stack(String.join("\n", frames)));
        if (frame == null) {
            return "";
        }
        String where =
                frame.file() == null ? "" : " (" + frame.file() + (frame.line() < 0 ? "" : ":" + frame.line()) + ")";
        return Names.place(frame.className(), frame.method()) + where;
    }
}
