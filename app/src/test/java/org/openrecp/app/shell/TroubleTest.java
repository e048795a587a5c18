// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a reader sees when the database is away, and when too much is sent. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "management.server.address=127.0.0.1"})
class TroubleTest {
    private static final Line LINE = Line.toDatabase();

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ApplicationContext application;
    @Autowired private Centres centres;

    @DynamicPropertySource
    static void throughTheLine(DynamicPropertyRegistry properties) {
        var url = DatabaseTest.Server.create("trouble");
        var through = url.replaceFirst(":\\d+/", ":" + LINE.port() + "/");
        properties.add("openrecp.home", () -> Path.of("target", "test-home").toString());
        properties.add("spring.datasource.url", () -> through);
        properties.add("spring.datasource.username", DatabaseTest.Server.POSTGRES::user);
        properties.add("spring.datasource.password", DatabaseTest.Server.POSTGRES::password);
    }

    /** A line to the database that can be cut and mended. */
    private static final class Line {
        private final ServerSocket entry;
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private volatile boolean whole = true;

        private Line(ServerSocket entry) {
            this.entry = entry;
        }

        static Line toDatabase() {
            try {
                var line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
                Thread.ofVirtual().start(line::serve);
                return line;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        int port() {
            return entry.getLocalPort();
        }

        void cut() throws IOException {
            whole = false;
            for (var socket : open) {
                socket.close();
            }
            open.clear();
        }

        void mend() {
            whole = true;
        }

        private void serve() {
            var target =
                    URI.create(DatabaseTest.Server.POSTGRES.url().substring("jdbc:".length()))
                            .getPort();
            while (true) {
                try {
                    var near = entry.accept();
                    if (!whole) {
                        near.close();
                        continue;
                    }
                    var far = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.addAll(List.of(near, far));
                    Thread.ofVirtual().start(() -> pass(near, far));
                    Thread.ofVirtual().start(() -> pass(far, near));
                } catch (IOException e) {
                    return;
                }
            }
        }

        @SuppressWarnings("EmptyCatch") // the line was cut
        private static void pass(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
            }
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return browser.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        }
    }

    private int management() {
        return application.getEnvironment().getRequiredProperty("local.management.port", int.class);
    }

    private HttpRequest.Builder request(int to, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + path));
    }

    @Test
    @SuppressWarnings("StringSplitter") // a cookie has a first part
    void saysThatTheDatabaseIsAwayAndWorksAgainAfterwards() throws Exception {
        var first = send(request(port, "/sign-in"));
        var cookie =
                first.headers().firstValue("Set-Cookie").orElse("openrecp=none").split(";", 2)[0];
        var signIn = request(port, "/sign-in").header("Cookie", cookie);
        assertThat(first.statusCode()).isEqualTo(200);

        LINE.cut();
        var began = System.nanoTime();
        var away = send(signIn);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body())
                .contains("The database cannot be reached", "/assets/app")
                .doesNotContain("Exception");
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(send(signIn.copy().header("Accept-Language", "vi")).body())
                .contains("Không kết nối được cơ sở dữ liệu");
        var look = away.body().replaceAll("(?s).*href=\"(/assets/app[^\"]*\\.css)\".*", "$1");
        assertThat(send(request(port, look).header("Cookie", cookie)).statusCode()).isEqualTo(200);
        assertThat(send(request(management(), "/actuator/health/readiness")).statusCode())
                .isEqualTo(503);
        assertThat(send(request(management(), "/actuator/health/liveness")).statusCode())
                .isEqualTo(200);

        LINE.mend();
        assertThat(send(signIn).statusCode()).isEqualTo(200);
    }

    @Test
    void whatCouldNotBeSavedWhileTheDatabaseWasAwayIsSavedOnceAfterwards() throws Exception {
        var token = token();
        var body = company();
        assertThat(post(token, body).statusCode()).isEqualTo(201);
        var waiting = company();

        LINE.cut();
        var away = post(token, waiting);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        LINE.mend();

        assertThat(again(token, waiting).statusCode()).isEqualTo(201);
        assertThat(post(token, waiting).statusCode()).isEqualTo(200);
        assertThat(post(token, body).statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatTheDiskIsFullAndSavesNothingByHalves() throws Exception {
        var token = token();
        var body = company();
        owner(
                """
                create function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = '53100'; end $$;
                create trigger full_disk after insert on company for each row execute function full_disk();
                """);
        try {
            var full = post(token, body);
            assertThat(full.statusCode()).isEqualTo(507);
            assertThat(full.body())
                    .contains(
                            "\"type\":\"urn:openrecp:problem:insufficient-storage\"",
                            "\"title\":\"The disk is full\"",
                            "then send it again.\"");
        } finally {
            owner("drop trigger full_disk on company; drop function full_disk;");
        }

        assertThat(post(token, body).statusCode()).isEqualTo(201);
    }

    /** Sends until the database is there again, as the answer asks. */
    private HttpResponse<String> again(String token, String body) throws Exception {
        var answer = post(token, body);
        for (int tries = 0; answer.statusCode() == 503 && tries < 20; tries++) {
            Thread.sleep(200);
            answer = post(token, body);
        }
        return answer;
    }

    private HttpResponse<String> post(String token, String body) throws Exception {
        return send(
                request(port, "/api/companies")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String company() {
        return "{\"id\": \"%s\", \"details\": {\"name\": \"Mill\"}}".formatted(UUID.randomUUID());
    }

    /** Of a consultant of a new centre. */
    private String token() throws Exception {
        var centre = UUID.randomUUID();
        var token = "openrecp_" + UUID.randomUUID();
        Scope.SYSTEM.call(() -> centres.add(new Centre(centre, "Centre " + centre, "VNM", "VND")));
        var person =
                Scope.SYSTEM.call(() ->
                        accounts.create(
                                centre,
                                null,
                                centre + "@example.org",
                                "Lan",
                                "four words put together",
                                Set.of(Role.CONSULTANT)));
        owner(
                """
                set openrecp.scope = 'system';
                insert into api_token (id, account_id, centre_id, name, hash, may_write, expires_at)
                values (gen_random_uuid(), '%s', '%s', 'Test', encode(sha256('%s'), 'hex'), true, now() + interval '1 day');
                """
                        .formatted(person, centre, token));
        return token;
    }

    /** What the owner of the database does to it, past the line. */
    private static void owner(String sql) throws SQLException {
        var server = DatabaseTest.Server.POSTGRES;
        var url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + "trouble";
        try (var connection = DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void refusesWhatIsTooLargeBeforeItIsRead() throws Exception {
        assertThat(answerToLength("/sign-in", 1L << 30)).startsWith("HTTP/1.1 413");
    }

    @Test
    void readsNoLargeFileOfSomebodyWhoIsNotSignedIn() throws Exception {
        assertThat(answerToLength("/assessments/take", 200L << 20))
                .startsWith("HTTP/1.1 302")
                .contains("/sign-in?problem=ended");
    }

    /** How the answer to a form begins of which nothing is sent but its length. */
    private String answerToLength(String path, long size) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(path, size)
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            var lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var line = lines.readLine();
                    line != null && !line.isEmpty();
                    line = lines.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        }
    }

    @Test
    @SuppressWarnings("StringSplitter") // a cookie has a first part
    void refusesACharacterThatNoTextCanHold() throws Exception {
        var token = token();
        assertThat(post(token, company().replace("Mill", "Mi\\u0000ll")).statusCode())
                .isEqualTo(400);
        assertThat(
                        send(request(port, "/api/companies?q=%00")
                                        .header("Authorization", "Bearer " + token))
                                .statusCode())
                .isLessThan(500);
        var form = send(request(port, "/sign-in"));
        var cookie = form.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        var csrf = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        var signIn =
                request(port, "/sign-in")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=a%00b&password=x&_csrf=" + csrf));
        assertThat(send(signIn).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatDoesNotSayHowLargeItIs() throws Exception {
        var endless =
                request(port, "/sign-in")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofInputStream(InputStream::nullInputStream));

        assertThat(send(endless).statusCode()).isEqualTo(411);
    }

    @Test
    void givesMetricsOnTheirOwnPortWithoutASignIn() throws Exception {
        var metrics = send(request(management(), "/actuator/prometheus"));

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(send(request(port, "/actuator/prometheus")).body())
                .doesNotContain("jvm_memory_used_bytes");
    }

    @Test
    void everyPartThatIsMadeWhenItIsFirstAskedForCanBeMade() {
        var parts = ((ConfigurableApplicationContext) application).getBeanFactory();
        for (var name : parts.getBeanDefinitionNames()) {
            var definition = parts.getMergedBeanDefinition(name);
            if (definition.isSingleton() && !definition.isAbstract()) {
                assertThat(parts.getBean(name)).as(name).isNotNull();
            }
        }
    }

    @Test
    void sendsNoTelemetryAnywhere() {
        assertThat(application.getBeanDefinitionNames())
                .noneMatch(name ->
                        name.toLowerCase(Locale.ROOT).contains("otlp")
                                && name.toLowerCase(Locale.ROOT).contains("exporter"));
        assertThat(application.getBeanDefinitionNames()).doesNotContain("otlpMeterRegistry");
    }
}
