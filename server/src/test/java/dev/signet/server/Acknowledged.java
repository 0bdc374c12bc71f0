package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/// Writes credentials and revocations as fast as it can, and remembers every one the server has acknowledged.
final class Acknowledged {
    private static final int WRITERS = 3;

    private final HttpClient http;
    private String url;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, String> revoked = new ConcurrentHashMap<>();
    private final Set<String> sinceLastCheck = ConcurrentHashMap.newKeySet();
    private JsonNode firstRun =
            Json.parse("{}".getBytes(StandardCharsets.UTF_8)).orElseThrow();

    Acknowledged(HttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    void as(JsonNode demo) {
        firstRun = demo;
    }

    /// From now on it asks another node.
    void moveTo(String node) {
        url = node;
    }

    String organization() {
        return firstRun.at("/organization/id").asString();
    }

    List<String> auditEntries() {
        List<String> entries = new ArrayList<>();
        secrets.keySet().forEach(id -> entries.add("credential.create client:" + id));
        revoked.keySet().forEach(id -> {
            entries.add("credential.create client:" + id);
            entries.add("credential.revoke client:" + id);
        });
        return entries;
    }

    /// Writes from several threads until so many writes are acknowledged, then kills, and waits for the writers to
    /// notice.
    void writeUntil(int writes, Runnable kill) throws InterruptedException {
        String token = token();
        CountDownLatch enough = new CountDownLatch(writes);
        AtomicBoolean killed = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofVirtual().start(() -> {
                while (!killed.get()) write(token, enough);
            }));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        kill.run();
        killed.set(true);
        for (Thread writer : writers) writer.join();
    }

    private void write(String token, CountDownLatch enough) {
        try {
            JsonNode created = create(token);
            String id = created.path("clientId").asString();
            secrets.put(id, created.path("clientSecret").asString());
            sinceLastCheck.add(id);
            enough.countDown();
            if (id.charAt(0) > '7') revoke(token, id, enough);
        } catch (IOException killedMeanwhile) {
            // not acknowledged: it may be there or not
        }
    }

    /// Between asking and the answer nobody knows whether it is revoked, so it is held to nothing.
    private void revoke(String token, String id, CountDownLatch enough) throws IOException {
        String secret = secrets.remove(id);
        if (send(authorized(token, "/v2/credentials/" + id).DELETE()).statusCode() != 200) return;
        revoked.put(id, secret);
        enough.countDown();
    }

    private JsonNode create(String token) throws IOException {
        String body = Json.text(Map.of(
                "ownerId",
                firstRun.at("/admin/memberId").asString(),
                "name",
                java.util.UUID.randomUUID().toString()));
        HttpResponse<byte[]> response = send(authorized(token, "/v2/credentials")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (response.statusCode() != 200) throw new IOException("not acknowledged");
        return Json.parse(response.body()).orElseThrow();
    }

    /// What was acknowledged since the last check; looking at everything in every round would grow quadratically.
    void checkNew() throws IOException {
        check(sinceLastCheck);
        sinceLastCheck.clear();
    }

    void checkAll() throws IOException {
        check(secrets.keySet());
        check(revoked.keySet());
    }

    /// Every acknowledged credential works, every acknowledged revocation holds.
    private void check(Set<String> ids) throws IOException {
        for (String id : ids) {
            if (secrets.containsKey(id)) {
                assertThat(grant(id, secrets.get(id)).statusCode())
                        .as("created")
                        .isEqualTo(200);
            }
            if (revoked.containsKey(id)) {
                assertThat(grant(id, revoked.get(id)).statusCode())
                        .as("revoked")
                        .isEqualTo(401);
            }
        }
    }

    private String token() {
        try {
            JsonNode credential = firstRun.get("credential");
            HttpResponse<byte[]> response = grant(
                    credential.get("clientId").asString(),
                    credential.get("clientSecret").asString());
            return Json.parse(response.body()).orElseThrow().get("access_token").asString();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private HttpResponse<byte[]> grant(String id, String secret) throws IOException {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(URI.create(url + "/v2/auth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private HttpRequest.Builder authorized(String token, String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
