package shop.webflux;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;
import shop.faults.ServiceOptions;
import shop.run.GracefulExit;

/** Starts the shop's API. */
@SpringBootApplication
public class Main {
    private static final int PORT = 8080;

    /** Those that are of interest on an HTTP loop, and need no loop to queue on. */
    static final String[] FAULTS = {
        "sleep", "lock", "synchronized", "future-get", "socket-read", "logging-logback", "cpu", "password-hash"
    };

    public static void main(String[] args) throws IOException {
        ServiceOptions options;
        FaultPlan faults = new FaultPlan(Catalog.only(FAULTS));
        try {
            options = ServiceOptions.parse(PORT, args);
            for (FaultSpec fault : options.faults()) {
                faults.enable(fault);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(ServiceOptions.usage(PORT));
            System.exit(2);
            return;
        }
        ConfigurableApplicationContext context = start(options.port(), faults);
        GracefulExit.onSignal(context::close);
        System.out.println("listening on " + address(context));
    }

    /** Bound to loopback only, since anyone who reaches it may switch faults on. */
    static ConfigurableApplicationContext start(int port, FaultPlan faults) {
        SpringApplication application = new SpringApplication(Main.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("server.port", port, "server.address", "127.0.0.1"));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("faults", faults));
        return application.run();
    }

    static String address(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }
}
