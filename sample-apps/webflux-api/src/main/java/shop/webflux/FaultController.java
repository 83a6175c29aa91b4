package shop.webflux;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import shop.faults.ActiveFault;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;

/** Switches faults on and off, where blocking is allowed: preparing a fault blocks. */
@RestController
@RequestMapping("/admin/faults")
class FaultController {
    private final FaultPlan faults;

    FaultController(FaultPlan faults) {
        this.faults = faults;
    }

    @GetMapping
    Mono<List<ActiveFault>> active() {
        return offLoop(faults::active);
    }

    @PostMapping("/{name}")
    Mono<ActiveFault> enable(
            @PathVariable String name,
            @RequestParam(required = false) String ms,
            @RequestParam(required = false) String percent) {
        return offLoop(() -> faults.enable(FaultSpec.of(name, ms, percent)));
    }

    @DeleteMapping("/{name}")
    Mono<String> disable(@PathVariable String name) {
        return offLoop(() -> {
            if (!faults.disable(name)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, name + " is not on");
            }
            return name + " is off\n";
        });
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refuse(IllegalArgumentException wrong) {
        return wrong.getMessage() + "\n";
    }

    private static <T> Mono<T> offLoop(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
