package shop.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Orders in memory: the newest {@value #CAPACITY}. Thread-safe. */
final class OrderStore {
    static final int SEEDED = 1000;
    private static final int CAPACITY = 100_000;

    private final ConcurrentHashMap<Long, Order> orders = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    /** A store in which the orders 1 to {@value #SEEDED} exist. */
    OrderStore() {
        for (int i = 1; i <= SEEDED; i++) {
            add(new Order.Draft("customer-" + i, List.of(new Order.Item("sku-" + i % 50, 1 + i % 3, 100L * i))));
        }
    }

    Order add(Order.Draft draft) {
        Order order = draft.numbered(lastId.incrementAndGet());
        orders.put(order.id(), order);
        orders.remove(order.id() - CAPACITY);
        return order;
    }

    Optional<Order> find(long id) {
        return Optional.ofNullable(orders.get(id));
    }

    int size() {
        return orders.size();
    }
}
