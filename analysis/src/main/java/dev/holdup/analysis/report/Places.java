package dev.holdup.analysis.report;

import dev.holdup.analysis.stack.Names;

/** Places in code as people read them. */
public final class Places {
    private Places() {}

    /** {@code OrderDao.load}; null for no frame. */
    public static String culprit(Report.Frame frame) {
        return frame == null ? null : Names.place(frame.className(), frame.method());
    }

    /** {@code OrderDao.java:88}; null for no frame or no file. */
    public static String where(Report.Frame frame) {
        if (frame == null || frame.file() == null) {
            return null;
        }
        return frame.line() == null ? frame.file() : frame.file() + ":" + frame.line();
    }
}
