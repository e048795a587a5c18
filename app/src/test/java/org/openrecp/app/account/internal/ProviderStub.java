// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An OpenID Connect provider on the loopback address that vouches for whom a test names. */
final class ProviderStub {
    private final HttpServer server;
    private final RSAKey key;
    private volatile String email = "";
    private volatile boolean verified;
    private volatile String nonce = "";

    ProviderStub() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("stub").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", e -> answer(e, configuration()));
        server.createContext("/jwks", e -> answer(e, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", e -> answer(e, token()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whom the next code stands for. */
    void vouchFor(String address, boolean isVerified, String forNonce) {
        email = address;
        verified = isVerified;
        nonce = forNonce;
    }

    private String configuration() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
                .formatted(issuer());
    }

    private String token() {
        return """
        {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
        """
                .formatted(idToken());
    }

    private String idToken() {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("somebody")
                        .audience("openrecp")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .claim("nonce", nonce)
                        .claim("email", email)
                        .claim("email_verified", verified)
                        .build();
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
