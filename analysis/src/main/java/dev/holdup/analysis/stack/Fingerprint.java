package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The identity of a finding across runs and versions: what happened and who called it, without numbers that move. */
public final class Fingerprint {
    private static final int FRAMES = 5;
    private static final int BYTES = 4;

    private Fingerprint() {}

    /**
     * {@code blk-7f3a91c2} from a prefix, the kind and operation, and the first five frames of the application; where it
     * has none, of the framework.
     */
    public static String of(String prefix, String kind, String operation, List<Frame> stack) {
        String frames = frames(stack, Origin.APPLICATION);
        String callers = frames.isEmpty() ? frames(stack, Origin.FRAMEWORK) : frames;
        return prefix + "-" + hash(kind + "\n" + operation + "\n" + callers);
    }

    /** One frame without the numbers that move. */
    public static String place(Frame frame) {
        return Names.stable(frame);
    }

    private static String frames(List<Frame> stack, Origin origin) {
        return stack.stream()
                .filter(frame -> Stacks.origin(frame) == origin)
                .limit(FRAMES)
                .map(Names::stable)
                .collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
