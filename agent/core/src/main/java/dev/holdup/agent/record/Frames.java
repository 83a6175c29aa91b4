package dev.holdup.agent.record;

/** Stacks as text, a frame a line, top first: {@code class.method(File.java:12)}. */
final class Frames {
    private static final int DEEPEST = 128;

    private Frames() {}

    static String text(StackTraceElement[] stack) {
        StringBuilder text = new StringBuilder(stack.length * 60);
        for (int i = 0; i < Math.min(stack.length, DEEPEST); i++) {
            StackTraceElement frame = stack[i];
            text.append(frame.getClassName())
                    .append('.')
                    .append(frame.getMethodName())
                    .append('(')
                    .append(frame.isNativeMethod() ? "Native Method" : place(frame))
                    .append(")\n");
        }
        return text.toString();
    }

    private static String place(StackTraceElement frame) {
        String file = frame.getFileName() == null ? "Unknown Source" : frame.getFileName();
        return frame.getLineNumber() < 0 ? file : file + ":" + frame.getLineNumber();
    }
}
