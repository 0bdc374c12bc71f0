package dev.signet.bench;

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
import dev.signet.base.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The least that an OpenID provider can be: one person is always signed in, nothing is looked up, no client is
/// doubted, and all it does for a token is one signature of RS256. It says nothing of how a provider should be.
final class BareProvider implements AutoCloseable {
    static final String CLIENT = "bench";

    private static final int RSA_BITS = 2_048;
    private static final int LIFE_SECONDS = 300;
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int NOT_FOUND = 404;

    private final InstantSource clock;
    private final String email;
    private final RSAKey key = key();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private BareProvider(String email, InstantSource clock) throws IOException {
        this.email = email;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /// Starts it; whoever comes is the person of that address.
    static BareProvider start(String email, InstantSource clock) {
        try {
            return new BareProvider(email, clock);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI issuer() {
        return Loopback.at(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, Json.bytes(metadata()));
                case "/authorize" -> sendBack(exchange);
                case "/token" -> send(exchange, Json.bytes(tokens(exchange)));
                case "/keys" ->
                    send(exchange, new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8));
                default -> exchange.sendResponseHeaders(NOT_FOUND, -1);
            }
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer().resolve("/authorize"),
                "token_endpoint", issuer().resolve("/token"),
                "jwks_uri", issuer().resolve("/keys"),
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "code_challenge_methods_supported", List.of("S256"));
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        String back = asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(FOUND, -1);
    }

    private Map<String, Object> tokens(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String code = parameters(new String(body, StandardCharsets.UTF_8)).getOrDefault("code", "");
        String nonce = nonces.getOrDefault(code, "");
        nonces.remove(code);
        return Map.of("access_token", code, "token_type", "Bearer", "id_token", idToken(nonce));
    }

    private String idToken(String nonce) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(CLIENT)
                .subject("one")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", true)
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void send(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(OK, json.length);
        exchange.getResponseBody().write(json);
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(RSA_BITS).keyID("bench").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
