package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Plays every program under every tool that can be asked about it; what is there already is left as it is. */
public final class AccuracyRun {
    private final Place place;
    private final Path raw;
    private final long endNanos;
    private final Tool holdup;
    private final Tool all;
    private final Tool jfr;
    private final Tool jfrAll;
    private final Tool blockHound = new BlockHoundTool("BlockHound");
    private final Tool vertx = new VertxTool("Vert.x' checker");

    private AccuracyRun(Place place, Path agent, Path raw, Duration most) throws IOException {
        this.place = place;
        this.raw = raw;
        this.endNanos = System.nanoTime() + most.toNanos();
        holdup = new HoldupTool("Holdup", agent, ",stall=25ms", false);
        all = new HoldupTool("Holdup, threshold=0", agent, ",stall=25ms,threshold=0", true);
        jfr = new JfrTool("JFR, 1 ms", JfrSettings.write(place.folder(), "1 ms"));
        jfrAll = new JfrTool("JFR, 0 ms", JfrSettings.write(place.folder(), "0 ms"));
    }

    /** Arguments: home of the JDK, project, agent jar, folder to work in, folder for the JSON, minutes at most. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[3]).toAbsolutePath());
        Place place = new Place(
                Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath().normalize(), folder);
        new AccuracyRun(
                        place,
                        Path.of(arguments[2]).toAbsolutePath(),
                        Files.createDirectories(Path.of(arguments[4])),
                        Duration.ofMinutes(Integer.parseInt(arguments[5])))
                .playAll();
    }

    private void playAll() throws Exception {
        String netty = place.tests("netty42");
        String onVertx = place.tests("deadlocks");
        Pattern loops = Pattern.compile("^(plain-loop|nioEventLoop|vert\\.x-eventloop)");
        List<Tool> withAll = List.of(holdup, all, jfr, jfrAll, blockHound);
        play(new Operations("operations, plain NIO", "nio", netty, loops), withAll);
        play(new Operations("operations, Netty", "netty-nio", netty, loops), withAll);
        List<Tool> usual = List.of(holdup, jfr, blockHound);
        List<Tool> withVertx = List.of(holdup, jfr, blockHound, vertx);
        play(new Operations("operations, Vert.x", "vertx", onVertx, loops), withVertx);
        for (Program program : Causes.all(onVertx, loops)) {
            play(program, withVertx);
        }
        String shop = place.jar("netty-http").toString();
        play(new Faults("faults of the shop", false, shop), usual);
        play(new Faults("healthy shop", true, shop), usual);
        for (String load : List.of("bursts", "quiet")) {
            delays(new Delays(load, netty));
        }
    }

    private void play(Program program, List<Tool> tools) throws Exception {
        for (Tool tool : tools) {
            Path result = raw.resolve(
                    (program instanceof Causes one ? "stalls " + one.truth().name() : program.name()) + " - "
                            + tool.name() + ".json");
            if (Files.exists(result) || System.nanoTime() > endNanos) {
                continue;
            }
            Path file = place.folder().resolve(tool instanceof BlockHoundTool ? "seen.txt" : "told.jfr");
            Files.deleteIfExists(file);
            Played played = program.play(place, tool, file);
            List<Told> told = tool.told(file, program.loops(), played.said());
            List<Judged> judged = new ArrayList<>();
            for (Truth truth : played.truths()) {
                judged.add(Judge.judge(program.name(), tool.name(), truth, told));
            }
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(result, judged);
            System.out.println(result.getFileName() + ": "
                    + judged.stream().filter(Judged::found).count() + " of "
                    + played.truths().stream().filter(truth -> !truth.silent()).count() + ", "
                    + judged.stream().mapToInt(Judged::alarms).sum() + " false");
        }
    }

    private void delays(Delays program) throws Exception {
        Path result = raw.resolve(program.name() + ".delays");
        if (!Files.exists(result) && System.nanoTime() < endNanos) {
            Path file = place.folder().resolve("told.jfr");
            Files.deleteIfExists(file);
            Played played = program.play(place, holdup, file);
            JsonMapper.shared().writeValue(result, program.figures(played, file));
            System.out.println(Files.readString(result));
        }
    }
}
