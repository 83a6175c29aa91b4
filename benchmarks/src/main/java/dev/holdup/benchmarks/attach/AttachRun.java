package dev.holdup.benchmarks.attach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Rounds of starts and attaches on the JDK that it runs on; a round whose file is there already is left as it is. */
public final class AttachRun {
    private static final List<Integer> CLASSES = List.of(1_000, 10_000, 30_000);

    private final Path agent;
    private final Path shop;
    private final Path folder;

    private AttachRun(Path agent, Path shop, Path folder) {
        this.agent = agent;
        this.shop = shop;
        this.folder = folder;
    }

    /** Arguments: agent jar, shop jar, folder for what is left over, folder for the JSON, rounds, most of them now. */
    public static void main(String[] arguments) throws Exception {
        Path raw = Files.createDirectories(Path.of(arguments[3]));
        AttachRun run = new AttachRun(
                Path.of(arguments[0]).toAbsolutePath(),
                Path.of(arguments[1]).toAbsolutePath(),
                Files.createDirectories(Path.of(arguments[2]).toAbsolutePath()));
        int left = Integer.parseInt(arguments[5]);
        for (int round = 1; round <= Integer.parseInt(arguments[4]) && left > 0; round++) {
            Path file = raw.resolve("round" + round + ".json");
            if (!Files.exists(file)) {
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file, run.play(new Random(round)));
                System.out.println(file);
                left--;
            }
        }
    }

    private AttachRound play(Random random) throws Exception {
        List<Started> starts = new ArrayList<>();
        for (Startup program : List.of(Startup.ofNothing(), Startup.ofShop(shop))) {
            List<With> order = new ArrayList<>(List.of(With.values()));
            Collections.shuffle(order, random);
            for (With with : order) {
                starts.add(program.play(with, agent, folder));
            }
        }
        List<Integer> order = new ArrayList<>(CLASSES);
        Collections.shuffle(order, random);
        List<Attached> attaches = new ArrayList<>();
        for (int classes : order) {
            try (Target target = Target.start(classes, folder)) {
                attaches.add(new Entry(target, agent, folder).play());
            }
        }
        return new AttachRound(starts, attaches);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String jdk() {
        return Runtime.version().toString();
    }

    static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
