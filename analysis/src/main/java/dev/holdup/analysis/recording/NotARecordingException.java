package dev.holdup.analysis.recording;

import java.io.IOException;

/** The file is not a JFR recording; the message names the file, what is there instead, and the way out. */
public final class NotARecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    public NotARecordingException(String message) {
        super(message);
    }
}
