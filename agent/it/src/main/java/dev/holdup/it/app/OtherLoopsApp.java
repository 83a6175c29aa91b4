package dev.holdup.it.app;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Loops that nobody had to declare, loops that somebody has to, and threads that are none. */
public final class OtherLoopsApp {
    private OtherLoopsApp() {}

    public static void main(String[] args) throws Exception {
        http();
        LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Thread own = new Thread(() -> takeAndRun(queue), "declared-own");
        own.setDaemon(true);
        own.start();
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "declared-pool");
            thread.setDaemon(true);
            return thread;
        });
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "plain-worker");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < 5; i++) {
            pool.submit(() -> {}).get();
            worker.submit(ScenarioApp::block).get();
            Thread.sleep(200); // idle for much longer than a stall
        }
        CountDownLatch done = new CountDownLatch(2);
        queue.add(() -> {
            ScenarioApp.block();
            done.countDown();
        });
        pool.execute(() -> {
            ScenarioApp.block();
            done.countDown();
        });
        done.await();
        Thread.sleep(200);
        System.out.println("done");
    }

    private static void http() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        for (int i = 0; i < 3; i++) {
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
        server.stop(0);
    }

    private static void takeAndRun(LinkedBlockingQueue<Runnable> queue) {
        try {
            while (true) {
                queue.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
