package shop.http;

import java.util.List;

record Order(long id, String customer, List<Item> items, long totalCents) {
    record Item(String sku, int quantity, long priceCents) {}

    /** What a client sends. */
    record Draft(String customer, List<Item> items) {
        private static final int MAX_ITEMS = 100;
        private static final int MAX_QUANTITY = 10_000;
        private static final long MAX_PRICE_CENTS = 100_000_000;

        Draft {
            require(customer != null && !customer.isBlank(), "customer is missing");
            require(items != null && !items.isEmpty(), "items are missing");
            require(items.size() <= MAX_ITEMS, "more than " + MAX_ITEMS + " items");
            for (Item item : items) {
                require(item != null && item.sku() != null, "an item has no sku");
                require(item.quantity() >= 1 && item.quantity() <= MAX_QUANTITY, "quantity is out of range");
                require(item.priceCents() >= 0 && item.priceCents() <= MAX_PRICE_CENTS, "priceCents is out of range");
            }
        }

        Order numbered(long id) {
            long total = 0;
            for (Item item : items) {
                total += item.quantity() * item.priceCents();
            }
            return new Order(id, customer, items, total);
        }

        private static void require(boolean right, String otherwise) {
            if (!right) {
                throw new BadRequest(otherwise);
            }
        }
    }
}
