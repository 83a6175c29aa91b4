import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/** A scope within a scope, for JDK 25 with its preview: compiled as it is run. */
class Scopes {
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final CountDownLatch FORKED = new CountDownLatch(2);

    public static void main(String[] args) throws Exception {
        try (var orders = StructuredTaskScope.open(
                Joiner.awaitAll(),
                settings -> settings.withName("orders")
                        .withThreadFactory(Thread.ofVirtual().name("order-", 1).factory()))) {
            orders.fork(Scopes::load);
            FORKED.await();
            System.out.println("forked");
            orders.join();
        }
    }

    private static Void load() throws InterruptedException {
        try (var stock = StructuredTaskScope.open(
                Joiner.awaitAll(),
                settings -> settings.withName("stock")
                        .withThreadFactory(Thread.ofVirtual().name("shelf-", 1).factory()))) {
            stock.fork(Scopes::count);
            stock.fork(Scopes::count);
            stock.join();
        }
        return null;
    }

    private static Void count() throws InterruptedException {
        FORKED.countDown();
        OVER.await();
        return null;
    }
}
