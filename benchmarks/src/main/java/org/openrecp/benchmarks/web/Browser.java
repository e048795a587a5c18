// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody's browser, signed in: it asks for pages, compressed as browsers do. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final URI server;
    private final String session;

    private Browser(HttpClient client, URI server, String session) {
        this.client = client;
        this.server = server;
        this.session = session;
    }

    /** Signs in. */
    static Browser of(HttpClient client, URI server, String email, String password)
            throws IOException, InterruptedException {
        var visitor = new Browser(client, server, "");
        var form = client.send(visitor.request("/sign-in").build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IOException("The sign-in page has no form.");
        }
        var fields =
                "_csrf=%s&email=%s&password=%s"
                        .formatted(encoded(token.group(1)), encoded(email), encoded(password));
        var answer =
                client.send(
                        visitor.request("/sign-in")
                                .header("Cookie", cookie(form))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields))
                                .build(),
                        BodyHandlers.discarding());
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("problem")) {
            throw new IOException(
                    "%s was not signed in: status %d %s".formatted(email, answer.statusCode(), to));
        }
        return new Browser(client, server, cookie(answer));
    }

    /** A page as text, to find what it leads to. */
    String read(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers with status " + answer.statusCode());
        }
        return answer.body();
    }

    /** The status of a page, once all of it has come. */
    int open(String path) throws IOException, InterruptedException {
        return client.send(
                        request(path).header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofByteArray())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html");
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("openrecp="))
                .map(c -> List.of(c.split(";", 2)).getFirst())
                .findFirst()
                .orElse("");
    }
}
