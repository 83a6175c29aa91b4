package dev.holdup.agent.install;

/** The agent could not be installed; the message is a sentence for the user. */
final class InstallException extends Exception {
    private static final long serialVersionUID = 1L;

    InstallException(String message) {
        super(message);
    }
}
