package dev.holdup.it.app.reactor;

/** All that is done on Reactor's schedulers and on Reactor Netty's loops, one after the other in one JVM. */
public final class ReactorApp {
    public static final int ROUNDS = 3;

    private ReactorApp() {}

    public static void main(String[] args) {
        try {
            play();
            System.out.println("done");
            System.exit(0); // schedulers of one's own have threads that stay
        } catch (Throwable t) {
            t.printStackTrace();
            System.exit(1);
        }
    }

    private static void play() throws Exception {
        SchedulerActs.warmUp();
        try (NettyActs netty = new NettyActs()) {
            // the host may hide one of them
            for (int round = 0; round < ROUNDS; round++) {
                SchedulerActs.play();
                netty.play();
            }
        }
        QueueActs.play();
        Thread.sleep(50); // back to the poll, so that the last run has its end
    }
}
