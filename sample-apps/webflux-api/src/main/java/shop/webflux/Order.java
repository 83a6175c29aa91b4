package shop.webflux;

record Order(long id, String customer, long totalCents) {}
