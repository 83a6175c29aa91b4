import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.Timespan;

/**
 * Writes recordings of made-up loops, with the events that the agent writes: {@code java MakeRecording.java KIND FILE}.
 * They are the same each time, except for their times.
 */
public class MakeRecording {
    private static final String[] NETTY = {
        "dev.shop.OrderHandler.channelRead(OrderHandler.java:31)",
        "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)",
        "io.netty.handler.codec.MessageToMessageDecoder.channelRead(MessageToMessageDecoder.java:107)",
        "io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)",
        "io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)",
        "io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:547)",
        "io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:472)",
        "io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)",
        "java.lang.Thread.run(Thread.java:1583)"
    };

    private final Random random = new Random(7);
    private long stacks;

    public static void main(String[] arguments) throws Exception {
        try (Recording recording = new Recording()) {
            recording.enable("holdup.*");
            recording.enable("jdk.JVMInformation");
            recording.start();
            MakeRecording maker = new MakeRecording();
            maker.agent();
            switch (arguments[0]) {
                case "shop" -> maker.shop();
                case "large" -> maker.large();
                case "hostile" -> maker.hostile();
                case "keys" -> maker.keys();
                default -> throw new IllegalArgumentException("shop, large, hostile or keys: " + arguments[0]);
            }
            recording.stop();
            recording.dump(Path.of(arguments[1]));
        }
    }

    private void agent() {
        new Settings().commit();
        for (int loop = 1; loop <= 2; loop++) {
            EventLoop event = new EventLoop();
            event.loop = loop;
            event.name = "nioEventLoopGroup-3-" + loop;
            event.framework = "Netty 4.2";
            event.role = "loop";
            event.commit();
        }
    }

    /** Harm 40 s of 1 s of samples: 32 s behind a socket read on loop 1, 6 s behind rendering, 2 s ordinary. */
    private void shop() {
        long read = stack(
                "sun.nio.ch.Net.poll(Native Method)",
                "sun.nio.ch.NioSocketImpl.park(NioSocketImpl.java:191)",
                "sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:309)",
                "java.net.Socket$SocketInputStream.read(Socket.java:1099)",
                "dev.shop.OrderDao.load(OrderDao.java:88)",
                "dev.shop.OrderService.lambda$find$0(OrderService.java:54)");
        long readAgain = stack(
                "sun.nio.ch.Net.poll(Native Method)",
                "sun.nio.ch.NioSocketImpl.park(NioSocketImpl.java:191)",
                "sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:309)",
                "java.net.Socket$SocketInputStream.read(Socket.java:1099)",
                "dev.shop.OrderDao.load(OrderDao.java:92)",
                "dev.shop.OrderService.lambda$find$0(OrderService.java:54)");
        long append = stack(
                "java.lang.StringBuilder.append(StringBuilder.java:179)", "dev.shop.view.JsonView.render(JsonView.java:41)");
        long copy = stack(
                "java.util.Arrays.copyOf(Arrays.java:3541)",
                "java.lang.StringBuilder.append(StringBuilder.java:179)",
                "dev.shop.view.JsonView.render(JsonView.java:47)");
        long parse = stack("dev.shop.OrderRequest.parse(OrderRequest.java:19)");
        for (int i = 0; i < 20; i++) {
            sample(1, i % 4 == 0 ? readAgain : read, "RUNNABLE", 80, 20);
        }
        for (int i = 0; i < 20; i++) {
            sample(1 + i % 2, i % 3 == 0 ? copy : append, "RUNNABLE", 15, 20);
        }
        for (int i = 0; i < 10; i++) {
            sample(2, parse, "RUNNABLE", i == 0 ? -1 : 10, 20);
        }
        sample(2, parse, "RUNNABLE", 10, 20);
    }

    /** 20,000 stacks that differ, 12 to 40 frames deep. */
    private void large() {
        for (int i = 0; i < 20_000; i++) {
            List<String> frames = new ArrayList<>();
            int depth = 4 + random.nextInt(28);
            long branch = Math.round(Math.pow(random.nextDouble(), 3) * 400);
            for (int level = 0; level < depth; level++) {
                long which = (branch * (level + 1) + (level > 3 ? i % (2 + level) : 0)) % 997;
                frames.add(0, "dev.shop.part" + which % 23 + ".Service" + which + ".step" + level + "(Service" + which
                        + ".java:" + (20 + which) + ")");
            }
            frames.add(0, "dev.shop.leaf.Leaf" + i % 5_000 + ".run" + i + "(Leaf.java:" + (1 + i % 900) + ")");
            sample(1 + i % 2, stack(frames.toArray(String[]::new)), "RUNNABLE", random.nextInt(40), 20);
        }
    }

    /** Ten ready keys that came while the loop rendered, beside one task that was seen waiting. */
    private void keys() throws InterruptedException {
        Waiters event = new Waiters();
        event.loop = 1;
        event.count = 10;
        event.spread = true;
        event.begin();
        Thread.sleep(50);
        sample(1, stack("dev.shop.view.JsonView.render(JsonView.java:41)"), "RUNNABLE", 1, 20);
        Thread.sleep(50);
        event.end();
        event.commit();
    }

    /** Names that are HTML, script ends and formats. */
    private void hostile() {
        String bad = "dev.shop.<img src=x onerror=alert>&amp;.</script><script>document.title='broken'</script>";
        sample(1, stack(bad + "(A.java:1)"), "RUNNABLE", 3, 20);
        sample(1, stack("dev.shop.Kotlin.a name; with marks(B.kt:2)"), "BLOCKED", 3, 20);
    }

    private long stack(String... top) {
        List<String> frames = new ArrayList<>(List.of(top));
        frames.addAll(List.of(NETTY));
        Stack event = new Stack();
        event.id = ++stacks;
        event.frames = String.join("\n", frames);
        event.commit();
        return stacks;
    }

    private static void sample(long loop, long stack, String state, int backlog, long weightMs) {
        LoopSample event = new LoopSample();
        event.loop = loop;
        event.stack = stack;
        event.threadState = state;
        event.backlog = backlog;
        event.weight = weightMs * 1_000_000;
        event.commit();
    }

    @Name("holdup.Settings")
    static class Settings extends Event {
        String version = "0.1.0";
        String jdk = Runtime.version().toString();
    }

    @Name("holdup.EventLoop")
    static class EventLoop extends Event {
        long loop;
        String name;
        String framework;
        String role;
    }

    @Name("holdup.Waiters")
    static class Waiters extends Event {
        long loop;
        int count;
        boolean spread;
    }

    @Name("holdup.Stack")
    static class Stack extends Event {
        long id;
        String frames;
    }

    @Name("holdup.LoopSample")
    static class LoopSample extends Event {
        long loop;
        long stack;
        String threadState;
        int backlog;

        @Timespan(Timespan.NANOSECONDS)
        long weight;
    }
}
