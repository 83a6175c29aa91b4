package dev.holdup.cli.demo;

import dev.holdup.cli.exit.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built jars of sample-apps.
 *
 * @param server the HTTP service
 * @param load what sends it requests
 */
public record Samples(Path server, Path load) {
    /**
     * @param home root of the sources, or null
     * @throws Failure if there is none, or the jars are not built
     */
    public static Samples in(String home) {
        if (home == null || home.isBlank()) {
            throw Failure.notDone(
                    "The demo needs the sample applications, which are beside the sources and not in this jar.",
                    "Run ./holdup demo in a checkout, or add -Dholdup.home=CHECKOUT before -jar.");
        }
        Path apps = Path.of(home, "sample-apps").toAbsolutePath();
        return new Samples(
                built(apps.resolve("netty-http/target/netty-http.jar"), home),
                built(apps.resolve("load/target/load.jar"), home));
    }

    private static Path built(Path jar, String home) {
        if (!Files.isRegularFile(jar)) {
            throw Failure.notDone(
                    "There is no " + jar + ".",
                    "Build it: cd " + home + " && ./mvnw -q -DskipTests -f sample-apps/pom.xml package");
        }
        return jar;
    }
}
