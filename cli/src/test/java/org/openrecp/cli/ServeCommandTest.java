// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code openrecp serve} as a process of its own, and what keeps it from starting. */
class ServeCommandTest {
    private static final int SECONDS = 60;
    private static final String READY = "OpenRECP is ready: ";
    @TempDir static Path home;

    /** A running one, with the pages' address that it said. */
    private record Serving(Process process, URI url) implements AutoCloseable {
        static Serving start() throws IOException, InterruptedException {
            var output = home.resolve("output");
            var errors = home.resolve("errors");
            var process =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElse("java"),
                                    "-Xmx400m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Main.class.getName(),
                                    "serve",
                                    "--port",
                                    "0",
                                    "--home",
                                    home.toString())
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile())
                            .start();
            while (process.isAlive() && !Files.readString(output).contains(READY)) {
                Thread.sleep(100);
            }
            var line =
                    Files.readAllLines(output).stream()
                            .filter(l -> l.startsWith(READY))
                            .findFirst()
                            .orElseThrow(() ->
                                    new AssertionError("It did not start: " + readString(errors)));
            return new Serving(process, URI.create(line.substring(READY.length())));
        }

        private static String readString(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int status(String path) throws IOException, InterruptedException {
            try (var browser = HttpClient.newHttpClient()) {
                return browser.send(
                                HttpRequest.newBuilder(url.resolve(path)).build(),
                                BodyHandlers.ofString())
                        .statusCode();
            }
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    @Test
    void saysWhereItsFirstPageIsAndStopsWithItsDatabase() throws Exception {
        var postmaster = home.resolve("postgresql/data/postmaster.pid");
        try (var serving = Serving.start()) {
            assertThat(serving.status("sign-in")).isEqualTo(200);
            assertThat(postmaster).exists();

            var second = Run.of("serve", "--port", "0", "--home", home.toString());
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.errors()).singleElement().asString().contains("Another OpenRECP");

            var backup = home.resolve("backup.zip");
            assertThat(Run.of("backup", backup.toString(), "--home", home.toString()).exitCode())
                    .isZero();

            serving.process().destroy();
            assertThat(serving.process().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(postmaster).doesNotExist();
        assertThat(home.resolve("errors")).isEmptyFile();
        assertThat(home.resolve("logs/openrecp.log")).exists();

        // killed without a chance to tidy up, its database is taken over by the next one
        try (var killed = Serving.start()) {
            assertThat(killed.status("sign-in")).isEqualTo(200);
        }
        assertThat(postmaster).exists();
        try (var next = Serving.start()) {
            assertThat(next.status("sign-in")).isEqualTo(200);
            next.process().destroy();
            assertThat(next.process().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(postmaster).doesNotExist();
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var run =
                    Run.of("serve", "--home", home.toString(), "--port", "" + taken.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.errors())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "--port");
        }
    }

    @Test
    void saysThatTheHomeFolderCannotBeWritten(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        var run = Run.of("serve", "--port", "0", "--home", file.resolve("home").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains("cannot be written", "--home");
    }

    @Test
    void saysThatTheFolderIsClosedToIt(@TempDir Path folder) {
        assumeTrue(!"root".equals(System.getProperty("user.name")), "root may write everywhere");
        assertThat(folder.toFile().setWritable(false)).isTrue();

        assertThat(Run.of("serve", "--port", "0", "--home", folder.toString()).exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "-1", "http"})
    void saysThatThePortIsNone(String port) {
        var run = Run.of("serve", "--port", port, "--home", home.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains(port, "--help");
    }

    @Test
    void saysThatTheAddressIsNotThisMachines() {
        var unknown =
                Run.of("serve", "--home", home.toString(), "--address", "no.such.host.invalid");
        var foreign =
                Run.of("serve", "--home", home.toString(), "--port", "0", "--address", "192.0.2.1");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).singleElement().asString().contains("is not known");
        assertThat(foreign.exitCode()).isEqualTo(2);
        assertThat(foreign.errors()).singleElement().asString().contains("192.0.2.1");
    }
}
