package dev.holdup.analysis.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes stacks of texts, a frame a line. Few frames make up thousands of stacks: each is made once. */
final class ParsedFrames {
    private final Map<String, Frame> byLine = new HashMap<>();

    /** As {@link Frame#stack}. */
    List<Frame> stack(String lines) {
        return lines.lines()
                .map(line -> byLine.computeIfAbsent(line, Frame::parse))
                .filter(Objects::nonNull)
                .toList();
    }
}
