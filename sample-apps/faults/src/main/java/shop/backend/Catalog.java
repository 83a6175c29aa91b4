package shop.backend;

import java.util.Arrays;
import java.util.List;
import shop.faults.FaultKind;

/** All faults, one line each; the reports that they must lead to are in each sample's {@code expected.json}. */
public final class Catalog {
    private static final List<FaultKind> FAULTS = List.of(
            new FaultKind("sleep", 20, "sleeps before a retry", RetryPolicy::new),
            new FaultKind("object-wait", 20, "waits on an object", PriceFeed::new),
            new FaultKind("join", 20, "joins a worker thread", ThumbnailJob::new),
            new FaultKind("lock", 20, "takes a ReentrantLock that another thread holds", StockLedger::new),
            new FaultKind("synchronized", 20, "enters a monitor that another thread owns", SessionRegistry::new),
            new FaultKind("latch", 20, "awaits a latch", CacheWarmer::new),
            new FaultKind("semaphore", 20, "acquires a permit of an empty semaphore", ConnectionQuota::new),
            new FaultKind("queue-take", 20, "takes from an empty queue", InvoiceQueue::new),
            new FaultKind("future-get", 20, "waits for a future", PaymentClient::new),
            new FaultKind("socket-read", 40, "reads from a slow TCP database", OrderDao::new),
            new FaultKind("socket-connect", 40, "connects to a host that drops requests", CarrierClient::new),
            new FaultKind("datagram-receive", 20, "receives a late datagram", StockBroadcast::new),
            new FaultKind("pipe-read", 20, "reads from an empty pipe", RateFeed::new),
            new FaultKind("file-read", 20, "reads a slow file (a named pipe)", PriceFile::new),
            new FaultKind(
                    "file-force", 20, "forces journal records to the disk until the time is over", OrderJournal::new),
            new FaultKind("dns", 20, "resolves unknown names until the time is over", CarrierDirectory::new),
            new FaultKind("process", 20, "runs a command and waits for it", LabelPrinter::new),
            new FaultKind("class-load", 20, "loads a class through a slow class loader", PluginRegistry::new),
            new FaultKind(
                    "system-gc", 20, "asks for a full collection; its length cannot be chosen", CacheTrimmer::new),
            new FaultKind("nested-select", 20, "selects inside a handler", PartnerGateway::new),
            new FaultKind("logging", 20, "logs synchronously to a pipe that is full", AuditLog::new),
            new FaultKind(
                    "logging-logback", 20, "logs with Logback on the loop, to a pipe that is full", OrderLog::new),
            new FaultKind("logging-async", 20, "logs to an asynchronous appender whose queue is full", OrderTrace::new),
            new FaultKind("logging-stdout", 20, "prints to a stream that is read too slowly", Receipts::new),
            new FaultKind(
                    "synchronized-reload",
                    20,
                    "enters a monitor whose owner reads a slow file meanwhile",
                    RateTable::new),
            new FaultKind("cpu", 60, "backtracks in a regular expression", CouponMatcher::new),
            new FaultKind("class-init", 60, "uses a class whose static initialiser takes long", TaxOffice::new),
            new FaultKind("tls-setup", 60, "makes a TLS context, with all trusted certificates", PartnerTls::new),
            new FaultKind("random-seed", 60, "draws seeds for SecureRandom until the time is over", TokenIssuer::new),
            new FaultKind("serialisation", 60, "writes a large session with Java serialisation", SessionStore::new),
            new FaultKind("xml", 60, "parses a large XML document", PriceList::new),
            new FaultKind("reflection", 60, "looks methods up by reflection for each request", OrderMapper::new),
            new FaultKind("lambda-linkage", 60, "compiles discounts into lambdas", DiscountRules::new),
            new FaultKind("compression", 60, "packs a large invoice", InvoiceArchive::new),
            new FaultKind("password-hash", 60, "derives a key from a password", PasswordCheck::new),
            new FaultKind(
                    "heap-histogram",
                    20,
                    "stands still while somebody counts the heap; its length cannot be chosen",
                    HeapInspector::new),
            new FaultKind("spinners", 100, "computes while many threads want the processors too", NoisyNeighbours::new),
            new FaultKind("crowded", 100, "queues many tasks of 200 µs on the loop at once", StockRecount::new));

    private Catalog() {}

    public static List<FaultKind> all() {
        return FAULTS;
    }

    /** The faults of these names, in catalog order. */
    public static List<FaultKind> only(String... names) {
        List<String> wanted = Arrays.asList(names);
        return FAULTS.stream().filter(kind -> wanted.contains(kind.name())).toList();
    }
}
