package dev.holdup.agent.account;

/** The first frame of the application below a hand-over of a task. */
public final class SubmitSite {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private SubmitSite() {}

    /** @return {@code class.method(file:line)}, empty where all frames are a framework's */
    public static String here() {
        return WALKER.walk(frames -> frames.filter(frame -> isApplication(frame.getClassName()))
                .findFirst()
                .map(frame -> frame.toStackTraceElement())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")")
                .orElse(""));
    }

    static boolean isApplication(String name) {
        return OwnWait.isApplication(name) && !name.startsWith("io.netty.") && !name.startsWith("reactor.");
    }
}
