// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many people at once on a running application of this machine: each signs in, then opens one page
 * every two seconds, in turn from a list. Prints how long the pages took.
 *
 * <p>It asks the loopback address alone, and stops by itself.
 */
public final class WebLoad {
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final int MOST_USERS = 500;
    private static final int MOST_SECONDS = 600;
    private static final int WARM_ROUNDS = 3;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final URI server;
    private final List<String> paths;
    private final Map<String, ConcurrentLinkedQueue<Double>> milliseconds =
            new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    private WebLoad(URI server, List<String> paths) {
        this.server = server;
        this.paths = List.copyOf(paths);
    }

    /**
     * Runs.
     *
     * @param arguments address of the application, e-mail address, users, seconds, id of its
     *     process, paths; the password is in the variable OPENRECP_LOAD_PASSWORD
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 6) {
            System.err.println(
                    "Usage: WebLoad http://127.0.0.1:8080 EMAIL USERS SECONDS PID PATH…");
            System.exit(2);
        }
        var server = URI.create(arguments[0]);
        if (!InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
            System.err.println(
                    server
                            + " is not on this machine. Give an address like http://127.0.0.1:8080.");
            System.exit(2);
        }
        int users = Math.min(Integer.parseInt(arguments[2]), MOST_USERS);
        int seconds = Math.min(Integer.parseInt(arguments[3]), MOST_SECONDS);
        var paths = List.of(arguments).subList(5, arguments.length);
        var load = new WebLoad(server, paths);
        var session = load.signIn(arguments[1], System.getenv("OPENRECP_LOAD_PASSWORD"));
        load.warmUp(session);
        load.run(session, users, Duration.ofSeconds(seconds));
        load.print(users, Path.of("/proc", arguments[4], "status"));
    }

    /** Signs in and gives the cookie of the session. */
    private String signIn(String email, String password) throws IOException, InterruptedException {
        var form = get("/sign-in", "");
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IOException("The sign-in page has no form.");
        }
        var body =
                "_csrf=%s&email=%s&password=%s"
                        .formatted(encoded(token.group(1)), encoded(email), encoded(password));
        var answer =
                client.send(
                        HttpRequest.newBuilder(server.resolve("/sign-in"))
                                .header("Cookie", cookie(form))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("problem")) {
            throw new IOException("Nobody was signed in: status " + answer.statusCode() + " " + to);
        }
        return cookie(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("openrecp="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> get(String path, String session)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/html");
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void warmUp(String session) throws IOException, InterruptedException {
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (var path : paths) {
                int status = get(path, session).statusCode();
                if (status != 200) {
                    throw new IOException(path + " answers with status " + status);
                }
            }
        }
    }

    private void run(String session, int users, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        var turns = new ArrayList<Callable<@Nullable Void>>();
        for (int user = 0; user < users; user++) {
            int number = user;
            turns.add(() -> {
                // everybody begins at another moment of the pace, and with another page
                Thread.sleep(PACE.multipliedBy(number).dividedBy(users));
                for (int turn = number; System.nanoTime() < end; turn++) {
                    long due = System.nanoTime() + PACE.toNanos();
                    measure(paths.get(turn % paths.size()), session);
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                }
                return null;
            });
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : people.invokeAll(turns)) {
                person.get();
            }
        }
    }

    private void measure(String path, String session) throws InterruptedException {
        long start = System.nanoTime();
        try {
            if (get(path, session).statusCode() != 200) {
                failures.incrementAndGet();
            }
        } catch (IOException e) {
            failures.incrementAndGet();
        }
        milliseconds
                .computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>())
                .add((System.nanoTime() - start) / 1e6);
    }

    private void print(int users, Path status) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d users, each a request every %d s; %d requests failed%n",
                users,
                PACE.toSeconds(),
                failures.get());
        System.out.println("| page | requests | p50 ms | p95 ms | p99 ms | longest ms |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        var all = new ArrayList<Double>();
        new TreeMap<>(milliseconds)
                .forEach((path, times) -> {
                    print(path, List.copyOf(times));
                    all.addAll(times);
                });
        print("all", all);
        if (Files.isReadable(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
    }

    private static void print(String name, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                sorted.size(),
                quantile(sorted, 0.50),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                quantile(sorted, 1));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
