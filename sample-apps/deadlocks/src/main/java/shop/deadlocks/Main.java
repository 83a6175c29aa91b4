package shop.deadlocks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Ties the knots that are asked for, says so, and stays. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> names = Arrays.asList(args);
        if (names.isEmpty() || !Knots.ALL.keySet().containsAll(names)) {
            System.err.println("usage: deadlocks KNOT…, of: " + String.join(", ", Knots.ALL.keySet()));
            System.exit(2);
        }
        names.forEach(name -> Knots.ALL.get(name).run());
        System.out.println("tied " + String.join(" ", names));
        new CountDownLatch(1).await();
    }
}
