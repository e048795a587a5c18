// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.ledger;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who is signed in to the application of this study. */
record SignedIn(HttpClient client, String server) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static SignedIn to(String server, String email, String password)
            throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var visitor = new SignedIn(client, server);
        var token = TOKEN.matcher(visitor.get("/sign-in"));
        if (!token.find()) {
            throw new IOException("The sign-in page has no form.");
        }
        var form =
                "_csrf=%s&email=%s&password=%s"
                        .formatted(encoded(token.group(1)), encoded(email), encoded(password));
        client.send(
                HttpRequest.newBuilder(URI.create(server + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return visitor;
    }

    String get(String path) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(server + path)).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
