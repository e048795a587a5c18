// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.openrecp.benchmarks.web.Pages.Page;

/**
 * Fifty people at once on a running application of this machine that {@link CentreFilling} filled:
 * each signs in and opens one page of the own role every two seconds. Prints how long the pages
 * took, after a time of warming that is not counted.
 *
 * <p>It asks the loopback address alone, and stops by itself.
 */
public final class WebLoad {
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final int MOST_SECONDS = 600;
    private static final int MANAGERS = 3;

    private record User(Visitor visitor, List<Page> pages) {}

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final List<User> users = new ArrayList<>();

    private WebLoad(URI server) {
        this.server = server;
    }

    /**
     * Runs.
     *
     * @param arguments address of the application, seconds to warm up, seconds to measure, id of
     *     its process
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            System.err.println("Usage: WebLoad http://127.0.0.1:8080 WARM SECONDS PID");
            System.exit(2);
        }
        var server = URI.create(arguments[0]);
        if (!InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
            System.err.println(
                    server
                            + " is not on this machine. Give an address like http://127.0.0.1:8080.");
            System.exit(2);
        }
        var load = new WebLoad(server);
        load.signIn();
        load.run(seconds(arguments[1]));
        var times = load.run(seconds(arguments[2]));
        System.out.printf(
                Locale.ROOT,
                "%d people, each a page every %d s%n",
                load.users.size(),
                PACE.toSeconds());
        times.print(System.out);
        memory(Path.of("/proc", arguments[3], "status"));
        System.exit(0);
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Math.min(Integer.parseInt(text), MOST_SECONDS));
    }

    private void signIn() throws IOException, InterruptedException {
        for (int i = 1; i <= CentreFilling.CONSULTANTS; i++) {
            add("consultant" + i, Pages.consultant(), true);
        }
        for (int i = 1; i <= MANAGERS; i++) {
            add("manager" + i, Pages.manager(), true);
        }
        for (int i = 1; i <= CentreFilling.COMPANY_PEOPLE; i++) {
            add("company" + i, Pages.company(), false);
        }
        add("admin", Pages.administrator(), false);
    }

    private void add(String name, List<Page> pages, boolean assesses)
            throws IOException, InterruptedException {
        var browser = Browser.of(client, server, name + "@load.example", CentreFilling.PASSWORD);
        var visitor = new Visitor(browser, new Random(users.size()));
        if (assesses) {
            visitor.takeWork();
        }
        users.add(new User(visitor, pages));
    }

    private Times run(Duration length) throws Exception {
        var times = new Times();
        long end = System.nanoTime() + length.toNanos();
        var turns = new ArrayList<Callable<@Nullable Void>>();
        for (int i = 0; i < users.size(); i++) {
            var user = users.get(i);
            var delay = PACE.multipliedBy(i).dividedBy(users.size());
            turns.add(() -> {
                Thread.sleep(delay);
                while (System.nanoTime() < end) {
                    long due = System.nanoTime() + PACE.toNanos();
                    open(user, times);
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
        return times;
    }

    private static void open(User user, Times times) throws InterruptedException {
        var visitor = user.visitor();
        var page = user.pages().get(visitor.chance(user.pages().size()));
        var path = page.path(visitor);
        if (path.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        int status = 0;
        try {
            status = visitor.browser().open(path);
        } catch (IOException e) {
            System.err.println(path + ": " + e);
        }
        times.add(page.name(), path, status, (System.nanoTime() - start) / 1e6);
    }

    private static void memory(Path status) throws IOException {
        if (Files.isReadable(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
    }
}
