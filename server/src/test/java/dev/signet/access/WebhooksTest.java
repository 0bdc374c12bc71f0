package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.base.Violation;
import dev.signet.outbound.AddressBlock;
import dev.signet.outbound.AddressGuard;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notices by webhook, to a real receiver.
class WebhooksTest {
    private static final RevealPermit PERMIT = RevealPermit.forTheDoorsThatShowASecretOnce();
    private static final Set<NoticeKind> LEAKS = Set.of(NoticeKind.CREDENTIAL_LEAKED);
    private static final AddressGuard LOOPBACK =
            new AddressGuard(List.of(AddressBlock.parse("127.0.0.0/8").orElseThrow()));

    /// What the receiver got.
    private record Received(String id, String timestamp, String signature, String body) {}

    private final List<Received> received = new ArrayList<>();

    @TempDir
    private Path folder;

    private int answer = 204;
    private PeopleWorld people;
    private Webhooks webhooks;
    private Deliveries deliveries;
    private Sealer sealer;
    private HttpServer receiver;

    @BeforeEach
    void open() throws IOException {
        people = new PeopleWorld();
        sealer = new Sealer(MasterKey.create(folder.resolve("master.key")));
        webhooks = new Webhooks(people.ground, sealer);
        deliveries = new Deliveries(people.ground);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        people.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                body));
        if (answer == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.join("", exchange.getRequestHeaders().getOrDefault(name, List.of()));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
    }

    private Principal admin() {
        return people.world.admin;
    }

    private Webhooks.Shown created() {
        return done(webhooks.create(admin(), AccessWorld.HERE, url(), LEAKS));
    }

    private static <T> T done(Webhooks.Outcome<T> outcome) {
        if (outcome instanceof Webhooks.Outcome.Done<T> done) return done.value();
        throw new AssertionError(outcome);
    }

    private void tell(NoticeKind kind) {
        Notice.About about = new Notice.About("c1ient", "Billing");
        Notice notice = new Notice(kind, admin().member(), about, "It was in a log.");
        people.world.test.database().inOrganization(admin().organization(), tx -> {
            new Notices(Outbox.off()).tell(tx, notice, people.world.clock.instant());
            return notice;
        });
    }

    private boolean post() {
        return post(LOOPBACK);
    }

    private boolean post(AddressGuard guard) {
        try (WebhookCourier courier =
                new WebhookCourier(people.ground, OutboundHttp.trustingThePlatform(guard), sealer)) {
            return courier.next();
        }
    }

    private Delivery last() {
        if (deliveries.list(admin(), Optional.empty(), new Slice(0, 100))
                        instanceof Deliveries.Listing.Listed(List<Delivery> entries, long total)
                && total > 0) {
            return entries.getFirst();
        }
        throw new AssertionError("nothing in the log");
    }

    private static boolean isSigned(Received one, Secret... secrets) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(one.timestamp()));
        String expected = WebhookSignature.of(List.of(secrets), one.id(), at, one.body());
        return one.signature().equals(expected);
    }

    @Test
    void postsWhatIsListenedForSignedAndLogsIt() {
        Webhooks.Shown shown = created();
        tell(NoticeKind.CREDENTIAL_REVOKED);
        tell(NoticeKind.CREDENTIAL_LEAKED);
        assertThat(post()).isTrue();
        assertThat(post()).isFalse();

        Received one = received.getFirst();
        assertThat(isSigned(one, shown.secret())).isTrue();
        assertThat(one.body())
                .contains("\"type\":\"credential.leaked\"")
                .contains("\"clientId\":\"c1ient\"")
                .doesNotContain(shown.secret().reveal(PERMIT));
        assertThat(last().id()).hasToString(one.id());
        assertThat(last().channel()).isEqualTo(Delivery.Channel.WEBHOOK);
        assertThat(last().to()).isEqualTo(url().toString());
        assertThat(last().progress().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void signsWithBothSecretsDuringARotation() {
        Webhooks.Shown old = created();
        people.world.clock.advance(Duration.ofMinutes(1));
        Webhooks.Shown young =
                done(webhooks.rotate(admin(), AccessWorld.HERE, old.endpoint().id()));
        tell(NoticeKind.CREDENTIAL_LEAKED);
        post();
        assertThat(isSigned(received.getLast(), young.secret(), old.secret())).isTrue();

        people.world.clock.advance(Webhooks.OVERLAP);
        tell(NoticeKind.CREDENTIAL_LEAKED);
        post();
        assertThat(isSigned(received.getLast(), young.secret())).isTrue();
    }

    @Test
    void triesAgainLaterAndFollowsNoRedirect() {
        created();
        tell(NoticeKind.CREDENTIAL_LEAKED);
        answer = 302;
        post();
        assertThat(last().progress().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(last().progress().lastError()).hasValue("It answered 302.");
        assertThat(post()).isFalse();
        people.world.clock.advance(Duration.ofMinutes(1));
        answer = 200;
        assertThat(post()).isTrue();
        assertThat(last().progress().attempts()).isEqualTo(2);
        assertThat(received.getFirst().id()).isEqualTo(received.getLast().id());
        assertThat(received).hasSize(2);
    }

    @Test
    void givesUpAfterTwoDaysAndRetriesOnDemand() {
        created();
        tell(NoticeKind.CREDENTIAL_LEAKED);
        answer = 500;
        people.world.clock.advance(Duration.ofDays(3));
        post();
        assertThat(last().progress().state()).isEqualTo(DeliveryState.FAILED);
        answer = 200;
        assertThat(deliveries.retry(admin(), AccessWorld.HERE, last().id().toString()))
                .isEqualTo(Deliveries.Retried.QUEUED);
        post();
        assertThat(last().progress().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void whatIsRetriedIsTriedForAsLongAsWhatIsNew() {
        created();
        tell(NoticeKind.CREDENTIAL_LEAKED);
        answer = 500;
        people.world.clock.advance(Duration.ofDays(3));
        post();
        deliveries.retry(admin(), AccessWorld.HERE, last().id().toString());

        assertThat(post()).isTrue();
        assertThat(last().progress().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(last().progress().attempts()).isEqualTo(2);
        assertThat(post()).as("before a minute is over").isFalse();
        people.world.clock.advance(Duration.ofMinutes(1));
        assertThat(post()).isTrue();
        assertThat(post()).as("before two minutes are over").isFalse();
        people.world.clock.advance(Duration.ofDays(2));
        assertThat(post()).isTrue();
        assertThat(last().progress().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(last().progress().attempts()).isEqualTo(4);
    }

    @Test
    void reachesNoPrivateAddressUnlessTheSettingSaysSo() {
        created();
        tell(NoticeKind.CREDENTIAL_LEAKED);
        post(new AddressGuard(List.of()));
        assertThat(received).isEmpty();
        assertThat(last().progress().lastError().orElseThrow()).contains("may not be reached");
    }

    @Test
    void postsNothingToWhatIsSwitchedOffOrDeleted() {
        WebhookId id = created().endpoint().id();
        tell(NoticeKind.CREDENTIAL_LEAKED);
        Webhooks.Change off =
                new Webhooks.Change(Optional.empty(), Optional.empty(), Optional.of(WebhookEndpoint.Position.OFF));
        assertThat(done(webhooks.change(admin(), AccessWorld.HERE, id, off)).isOn())
                .isFalse();
        post();
        assertThat(last().progress().lastError()).hasValue("The endpoint is switched off.");
        tell(NoticeKind.CREDENTIAL_LEAKED);
        assertThat(post()).isFalse();
        done(webhooks.delete(admin(), AccessWorld.HERE, id));
        assertThat(webhooks.read(admin(), id)).isEqualTo(new Webhooks.Outcome.NotFound<>());
        assertThat(received).isEmpty();
    }

    @Test
    void isForAdminsOnlyAndBounded() {
        Principal member = people.person("member@example.com", "View");
        assertThat(webhooks.list(member)).isEqualTo(new Webhooks.Outcome.Forbidden<>());
        for (int i = 0; i < Webhooks.MOST; i++) created();
        assertThat(webhooks.create(admin(), AccessWorld.HERE, url(), LEAKS))
                .isEqualTo(
                        new Webhooks.Outcome.Refused<>(new Violation("url", "There are 20, the most there may be.")));
        assertThat(done(webhooks.list(admin()))).hasSize(Webhooks.MOST);
    }

    @Test
    void secretsAreSealedAnewAndStillSign() {
        Webhooks.Shown shown = created();
        int resealed = people.world
                .test
                .database()
                .inOrganization(admin().organization(), tx -> new ResealWebhooks(sealer).in(tx));
        assertThat(resealed).isEqualTo(1);
        tell(NoticeKind.CREDENTIAL_LEAKED);
        post();
        assertThat(isSigned(received.getFirst(), shown.secret())).isTrue();
    }
}
