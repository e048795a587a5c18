// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.io.ByteArrayOutputStream;
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
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's session with a running application of this machine, that sends forms and files. */
final class WebSession {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private String cookie = "";

    WebSession(URI server) throws IOException {
        if (!InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
            throw new IOException(
                    server
                            + " is not on this machine. Give an address like http://127.0.0.1:8080.");
        }
        this.server = server;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html").GET().build()).body();
    }

    /** Sends a form of a page and says where it leads. */
    String post(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = find(TOKEN, get(page)).group(1);
        var body =
                "_csrf="
                        + encoded(token)
                        + fields.entrySet().stream()
                                .map(f -> "&" + f.getKey() + "=" + encoded(f.getValue()))
                                .collect(Collectors.joining());
        return redirect(
                send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build()));
    }

    /** Sends a file by a form of a page and says where it leads. */
    String upload(String page, String path, UUID id, String name, byte[] content)
            throws IOException, InterruptedException {
        var token = find(TOKEN, get(page)).group(1);
        var boundary = "----" + UUID.randomUUID();
        var head =
                """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="id"\r
                \r
                %3$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%4$s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, token, id, name);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return redirect(
                send(
                        request(path)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                                .build()));
    }

    static Matcher find(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("The page has no " + pattern);
        }
        return found;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("openrecp="))
                .forEach(c -> cookie = c.substring(0, c.indexOf(';')));
        return response;
    }

    private static String redirect(HttpResponse<String> response) throws IOException {
        var to = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() != 302 || to.contains("problem")) {
            throw new IOException("status " + response.statusCode() + " " + to);
        }
        return to;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
