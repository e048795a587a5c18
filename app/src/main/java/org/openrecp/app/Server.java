// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.openrecp.app.database.DatabaseUnusable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The web application while it runs, with its PostgreSQL. It stops when it is closed, and when the
 * process is asked to end.
 */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch stopped;
    private final URI url;

    private Server(
            ConfigurableApplicationContext context, CountDownLatch stopped, InetAddress address) {
        this.context = context;
        this.stopped = stopped;
        this.url = url(address, context);
    }

    /**
     * Starts it and returns when it answers.
     *
     * @throws CannotStart when the home folder, the address, the port or the database cannot be
     *     used
     */
    public static Server start(ServeSettings settings) throws CannotStart {
        checkHome(settings.home());
        var address = address(settings.address());
        checkPort(address, settings.port());
        var stopped = new CountDownLatch(1);
        ApplicationListener<ContextClosedEvent> whenClosed = _ -> stopped.countDown();
        try {
            var context =
                    new SpringApplicationBuilder(OpenRecpApplication.class)
                            .properties("logging.threshold.console=off")
                            .listeners(whenClosed)
                            .run(
                                    "--openrecp.home=" + settings.home().toAbsolutePath(),
                                    "--openrecp.demo=" + settings.demo(),
                                    "--openrecp.warm-up=true",
                                    "--server.address=" + address.getHostAddress(),
                                    "--server.port=" + settings.port());
            return new Server(context, stopped, address);
        } catch (RuntimeException e) {
            throw understood(e, settings.port());
        }
    }

    /** Where its first page is. */
    public URI url() {
        return url;
    }

    /** Waits until something else stops it. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        context.close();
    }

    private static void checkHome(Path home) throws CannotStart {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "openrecp", null));
        } catch (IOException e) {
            throw new CannotStart(
                    "The home folder %s cannot be written. Change its permissions, or give another with --home."
                            .formatted(home));
        }
    }

    private static InetAddress address(String name) throws CannotStart {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new CannotStart(
                    "The address %s is not known. Give 127.0.0.1, or one of this machine's own with --address."
                            .formatted(name));
        }
    }

    private static void checkPort(InetAddress address, int port) throws CannotStart {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw unusable(port, "on " + address.getHostAddress());
        }
    }

    private static CannotStart unusable(int port, String place) {
        return new CannotStart(
                "Port %d %s cannot be used; most likely another program listens there. Stop it, or give another with --port."
                        .formatted(port, place));
    }

    /** The sentence in what Spring wraps, or the fault itself when it is ours. */
    private static CannotStart understood(RuntimeException fault, int port) {
        return Stream.<Throwable>iterate(fault, e -> e != null, Throwable::getCause)
                .<CannotStart>mapMulti((e, found) -> {
                    switch (e) {
                        case DatabaseUnusable d ->
                                found.accept(new CannotStart(String.valueOf(d.getMessage())));
                        case PortInUseException _ -> found.accept(unusable(port, ""));
                        default -> {}
                    }
                })
                .findFirst()
                .orElseThrow(() -> fault);
    }

    private static URI url(InetAddress address, ConfigurableApplicationContext context) {
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalStateException("The application started without a web server.");
        }
        var host = address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
        return URI.create(
                "http://%s:%d/"
                        .formatted(
                                host.contains(":") ? "[" + host + "]" : host,
                                web.getWebServer().getPort()));
    }
}
