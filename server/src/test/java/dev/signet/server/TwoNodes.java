package dev.signet.server;

import dev.signet.base.OrganizationId;
import dev.signet.database.DatabaseAddress;
import dev.signet.database.TestDatabase;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Two whole servers on one database with the demo in it; the second reaches it through a proxy that loses every
/// notification.
final class TwoNodes implements AutoCloseable {
    private static final String MARK = "test.mark";
    private static final long PATIENCE_SECONDS = 20;
    private static final ServerConfig.FirstStart DEMO =
            new ServerConfig.FirstStart(Toggle.ON, 0, "admin@example.com", new ServerConfig.AdminPassword.NotTold());

    final DatabaseProxy proxy;
    final Node near;
    final Node far;
    final FirstStart.Made.Demo demo;

    TwoNodes(InstantSource clock) {
        DatabaseAddress address = TestDatabase.freshAddress();
        proxy = DatabaseProxy.before(
                URI.create(address.jdbcUrl().substring("jdbc:".length())).getPort());
        Path data = temporary();
        Sealer sealer = new Sealer(MasterKey.create(data.resolve("master.key")));
        near = new Node(address, sealer, data, clock);
        demo = (FirstStart.Made.Demo) new FirstStart(near.parts, RevealPermit.forTheDoorsThatShowASecretOnce())
                .run(DEMO, made -> {})
                .orElseThrow();
        far = new Node(through(proxy, address), sealer, data, clock);
    }

    private static DatabaseAddress through(DatabaseProxy proxy, DatabaseAddress address) {
        String name = address.jdbcUrl().substring(address.jdbcUrl().lastIndexOf('/') + 1);
        String separator = name.contains("?") ? "&" : "?";
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + name + separator
                        + "sslmode=disable&gssEncMode=disable",
                address.user(),
                address.password());
    }

    OrganizationId organization() {
        return OrganizationId.parse(demo.organization().id()).orElseThrow();
    }

    TestServer.Client client() {
        return new TestServer.Client(
                demo.credential().clientId(), demo.credential().clientSecret());
    }

    String adminToken() {
        return near.client.token(client());
    }

    /// A fresh credential of the Admin, made on the near node.
    TestServer.Client fresh() {
        return owned(demo.admin().memberId());
    }

    TestServer.Client owned(String member) {
        NodeClient.Reply made = near.client.call(
                "POST",
                "/v2/credentials",
                adminToken(),
                java.util.Map.of("ownerId", member, "name", "credential " + UUID.randomUUID()));
        return new TestServer.Client(made.field("clientId"), made.field("clientSecret"));
    }

    /// Returns when the far node has been told of what the near one has committed so far: by its poll alone, in order.
    void settle() throws InterruptedException, TimeoutException {
        String mark = UUID.randomUUID().toString();
        CountDownLatch seen = new CountDownLatch(1);
        far.database.feed().on(MARK, change -> {
            if (change.id().equals(mark)) seen.countDown();
        });
        near.database.inOrganization(organization(), tx -> {
            tx.changed(MARK, mark);
            return mark;
        });
        if (!seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new TimeoutException("the far node hears nothing");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("signet-two-nodes");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        proxy.comeBack();
        far.close();
        near.close();
        proxy.close();
    }
}
