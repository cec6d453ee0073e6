package org.dateline.guard;

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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A small OpenID provider on the loopback, where everybody is let in as whoever is set.
final class Provider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey wrongKey;
    private final Map<String, String> nonces = new HashMap<>();
    volatile String subject = "1";
    volatile String name = "olga";
    volatile boolean forged;

    /// Changes what the token says.
    volatile UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();

    /// No token is given.
    volatile boolean broken;

    Provider() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        wrongKey = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", e -> json(e, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void configuration(HttpExchange exchange) throws IOException {
        json(
                exchange,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}"""
                        .formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = "code" + nonces.size();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + java.net.URLEncoder.encode(
                                        asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (broken) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
            return;
        }
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                            lie.apply(
                                            new JWTClaimsSet.Builder()
                                                    .issuer(issuer())
                                                    .audience("dateline-test")
                                                    .subject(subject)
                                                    .claim("preferred_username", name)
                                                    .claim("nonce", nonces.get(asked.get("code")))
                                                    .issueTime(Date.from(Instant.now()))
                                                    .expirationTime(
                                                            Date.from(
                                                                    Instant.now()
                                                                            .plusSeconds(300))))
                                    .build());
            token.sign(new RSASSASigner(forged ? wrongKey : key));
            json(
                    exchange,
                    "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 300,"
                            + " \"id_token\": \""
                            + token.serialize()
                            + "\"}");
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> read = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            read.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return read;
    }

    private static void json(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
