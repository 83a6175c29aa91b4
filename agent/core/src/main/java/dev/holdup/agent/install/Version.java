package dev.holdup.agent.install;

/** The agent's version, as its jar's manifest tells. */
public final class Version {
    public static final String TEXT = text();

    private Version() {}

    private static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
