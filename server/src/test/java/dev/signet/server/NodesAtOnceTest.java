package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AuditOutcome;
import dev.signet.access.AuditVerify;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two nodes that do the same at once do it one after the other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesAtOnceTest {
    private static final int TIMES = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private TwoNodes nodes;

    @BeforeAll
    void start() {
        nodes = new TwoNodes(InstantSource.system());
    }

    @AfterAll
    void stop() throws IOException {
        threads.close();
        nodes.close();
    }

    /// On both nodes, some at a time.
    private <T> List<T> onBoth(Work<T> work) throws Exception {
        List<Callable<List<T>>> each = new ArrayList<>();
        for (NodeClient client : List.of(nodes.near.client, nodes.far.client)) {
            each.add(() -> repeated(client, work));
            each.add(() -> repeated(client, work));
        }
        List<T> all = new ArrayList<>();
        for (Future<List<T>> one : threads.invokeAll(each)) all.addAll(one.get());
        return all;
    }

    private static <T> List<T> repeated(NodeClient client, Work<T> work) {
        List<T> done = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) done.add(work.at(client));
        return done;
    }

    private interface Work<T> {
        T at(NodeClient node);
    }

    @Test
    void ofAllSecretsOfOneCredentialTheLastOneWorks() throws Exception {
        TestServer.Client client = nodes.fresh();
        String token = nodes.adminToken();
        String path = "/v2/credentials/" + client.id() + "/secrets";
        List<NodeClient.Reply> rotations = onBoth(node -> node.call("POST", path, token, Map.of("overlapSeconds", 0)));
        assertThat(rotations).allMatch(each -> each.status() == 200);
        nodes.settle();

        assertThat(working(rotations, nodes.near.client, client.id()))
                .hasSize(1)
                .isEqualTo(working(rotations, nodes.far.client, client.id()));
    }

    private static List<String> working(List<NodeClient.Reply> rotations, NodeClient node, String id) {
        return rotations.stream()
                .map(each -> each.field("clientSecret"))
                .filter(secret -> node.grant(new TestServer.Client(id, secret)).status() == 200)
                .toList();
    }

    @Test
    void bothSealOneAuditOfWhatBothDo() throws Exception {
        String token = nodes.adminToken();
        String owner = nodes.demo.admin().memberId();
        List<Integer> made = onBoth(node -> node.call(
                        "POST",
                        "/v2/credentials",
                        token,
                        Map.of("ownerId", owner, "name", UUID.randomUUID().toString()))
                .status());
        assertThat(made).containsOnly(200);

        assertThat(AuditVerify.database(nodes.near.database))
                .isInstanceOfSatisfying(
                        AuditOutcome.Intact.class,
                        intact -> assertThat(intact.organizations())
                                .allMatch(count -> count.sealed() + count.unsealed() >= made.size()));
    }
}
