package dev.holdup.libraries;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of a broker that is not there: what they complete in vain they complete on their own threads. */
final class KafkaApp implements Library {
    private static final Map<String, Object> NOBODY = Map.of(
            "bootstrap.servers",
            "127.0.0.1:1",
            "reconnect.backoff.ms",
            10,
            "group.id",
            "shop",
            "enable.idempotence",
            false);

    private final Admin admin = Admin.create(NOBODY);
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(NOBODY, new StringSerializer(), new StringSerializer());
    private final KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(NOBODY, new StringDeserializer(), new StringDeserializer());

    KafkaApp() {
        consumer.subscribe(List.of("orders"));
    }

    @Override
    public void play(long millis) throws Exception {
        complete(done -> held(millis), millis);
        complete(done -> new Thread(() -> offloaded(millis)).start(), millis);
        for (int i = 0; i < 3; i++) {
            consumer.poll(Duration.ofMillis(5));
            betweenPolls(millis);
        }
    }

    private void complete(LongConsumer work, long millis) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        admin.describeCluster(new DescribeClusterOptions().timeoutMs(30))
                .nodes()
                .toCompletionStage()
                .whenComplete((nodes, failure) -> {
                    work.accept(millis);
                    done.countDown();
                });
        done.await();
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    private static void betweenPolls(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() {
        try {
            producer.close(Duration.ZERO);
            admin.close(Duration.ZERO);
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        } catch (CompletionException e) {
            // there was nobody to say goodbye to
        }
    }
}
