package dev.holdup.maven;

/** What this build of the plugin is called. */
final class Versions {
    private Versions() {}

    static String own() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
