package shop.webflux;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import shop.faults.FaultPlan;

/** Orders, their price and their invoice: each works on another kind of thread, and is struck there. */
@RestController
@RequestMapping("/orders/{id}")
class OrderController {
    private static final long ORDERS = 1_000;

    private final FaultPlan faults;

    OrderController(FaultPlan faults) {
        this.faults = faults;
    }

    /** On the loop that the connection belongs to. */
    @GetMapping
    Mono<Order> order(@PathVariable long id) throws Exception {
        strike();
        return Mono.just(find(id));
    }

    /** On a thread for what computes and never waits. */
    @GetMapping("/price")
    Mono<Long> price(@PathVariable long id) {
        return Mono.fromCallable(() -> priceOf(id)).subscribeOn(Schedulers.parallel());
    }

    /** On a thread that may wait. */
    @GetMapping("/invoice")
    Mono<String> invoice(@PathVariable long id) {
        return Mono.fromCallable(() -> invoiceOf(id)).subscribeOn(Schedulers.boundedElastic());
    }

    private long priceOf(long id) throws Exception {
        strike();
        return find(id).totalCents();
    }

    private String invoiceOf(long id) throws Exception {
        strike();
        Order order = find(id);
        return order.customer() + " owes " + order.totalCents() + " cents\n";
    }

    private static Order find(long id) {
        if (id < 1 || id > ORDERS) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such order");
        }
        return new Order(id, "customer-" + id, 100 * id);
    }

    private void strike() throws Exception {
        faults.strike(Runnable::run);
    }
}
