package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.NodeClient.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A node that cannot reach the database says so once it cannot know better, and goes on by itself.
class DarkNodeTest {
    private static final long PATIENCE = Duration.ofSeconds(90).toNanos();
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private static final int BUSY = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private TwoNodes nodes;

    @BeforeEach
    void start() {
        nodes = new TwoNodes(InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        nodes.close();
        threads.shutdownNow();
    }

    @Test
    void answers503ForWhatItCannotProveAndRecoversByItself() throws Exception {
        TestServer.Client revoked = nodes.fresh();
        TestServer.Client kept = nodes.fresh();
        String dead = nodes.far.client.token(revoked);
        String living = nodes.far.client.token(kept);
        String cookie = NodeClient.cookie(nodes.near.client.signIn(
                nodes.demo.organization().slug(),
                nodes.demo.admin().email(),
                nodes.demo.admin().password()));
        assertThat(whoami(dead).status()).isEqualTo(200);
        assertThat(whoami(living).status()).isEqualTo(200);

        List<Future<Reply>> busy = busily(() -> nodes.far.client.withCookie("/v2/sessions", cookie));
        nodes.proxy.goDark();
        await(() -> !nodes.far.database.feed().fresh());
        assertThat(nodes.near
                        .client
                        .call("DELETE", "/v2/credentials/" + revoked.id(), nodes.adminToken(), Map.of())
                        .status())
                .isEqualTo(200);
        areAway(atOnce(List.of(
                () -> whoami(dead),
                () -> whoami(living),
                () -> nodes.far.client.grant(kept),
                () -> nodes.far.client.withCookie("/v2/sessions", cookie))));
        areAway(busy);

        nodes.proxy.comeBack();
        assertThat(onceItAnswers(() -> whoami(dead))).isEqualTo(401);
        assertThat(onceItAnswers(() -> whoami(living))).isEqualTo(200);
        assertThat(onceItAnswers(() -> nodes.far.client.grant(kept))).isEqualTo(200);
        assertThat(onceItAnswers(() -> nodes.far.client.withCookie("/v2/sessions", cookie)))
                .isEqualTo(200);
        await(() -> nodes.far.database.feed().fresh());
    }

    private Reply whoami(String token) {
        return nodes.far.client.get("/v2/whoami", token);
    }

    private List<Future<Reply>> atOnce(List<Callable<Reply>> questions) {
        return questions.stream().map(threads::submit).toList();
    }

    /// Asks without a pause on several threads, each until it is answered otherwise than well.
    private List<Future<Reply>> busily(Supplier<Reply> ask) throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(BUSY);
        Callable<Reply> whileWell = () -> {
            Reply reply = ask.get();
            asking.countDown();
            while (reply.status() == 200) reply = ask.get();
            return reply;
        };
        List<Future<Reply>> busy = atOnce(Collections.nCopies(BUSY, whileWell));
        asking.await();
        return busy;
    }

    private static void areAway(List<Future<Reply>> replies) throws Exception {
        for (Future<Reply> each : replies) {
            Reply reply = each.get(PATIENCE, TimeUnit.NANOSECONDS);
            assertThat(reply.status()).as(reply.text()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).matches("[1-9][0-9]*");
        }
    }

    /// The first answer that is not 503.
    private static int onceItAnswers(Supplier<Reply> ask) {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() - end < 0) {
            int status = ask.get().status();
            if (status != 503) return status;
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("still away");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("patience").isNegative();
            LockSupport.parkNanos(PAUSE);
        }
    }
}
