package dev.holdup.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    /** As the jar's manifest has it; {@code dev} when run from classes. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "holdup " + text() + " on Java " + Runtime.version() + " (" + System.getProperty("java.home") + ")"
        };
    }
}
