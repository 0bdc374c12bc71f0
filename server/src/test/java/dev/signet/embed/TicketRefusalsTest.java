package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.base.Fault;
import dev.signet.credentials.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What bad tickets get, and that they change nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketRefusalsTest {
    private EmbedWorld world;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void worksOnce() {
        String token = world.host.sign(world.ticket());
        assertThat(world.open(token)).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal why = EmbedWorld.refusal(world.open(token));
        assertThat(why.reason()).isEqualTo(EmbedReason.USED);
        assertThat(why.code()).isEqualTo(EmbedCode.EINVAL);
        assertThat(why.fault()).isEqualTo(Fault.UNAUTHORIZED);
        assertThat(why.sentence()).contains("already been used");
    }

    @Test
    void worksOnceWhoeverComesAtTheSameMoment() throws Exception {
        String token = world.host.sign(world.ticket().with("sub", "crowd@example.com"));
        List<EmbedOutcome> outcomes = atOnce(12, at -> token);
        assertThat(outcomes).filteredOn(EmbedOutcome.Opened.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(EmbedOutcome.Refused.class::isInstance)
                .extracting(outcome -> EmbedWorld.refusal(outcome).reason())
                .containsOnly(EmbedReason.USED);
    }

    @Test
    void createsOneUserForManyFirstVisitsAtTheSameMoment() throws Exception {
        List<EmbedOutcome> outcomes =
                atOnce(8, at -> world.host.sign(world.ticket().with("sub", "many@example.com")));
        assertThat(outcomes).allMatch(EmbedOutcome.Opened.class::isInstance);
        assertThat(world.count("select count(*) from access.members where email = 'many@example.com'"))
                .isEqualTo(1);
    }

    @Test
    void refusesAnExpiredTicketToTheSecond() {
        long now = world.clock.instant().getEpochSecond();
        HostToken hour = world.ticket().with("iat", now - 3_600);
        assertThat(world.open(hour.with("exp", now + 1))).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal why = EmbedWorld.refusal(world.open(hour.with("exp", now)));
        assertThat(why.reason()).isEqualTo(EmbedReason.EXPIRED);
        assertThat(why.code()).isEqualTo(EmbedCode.EINVAL);
        assertThat(why.fault()).isEqualTo(Fault.UNAUTHORIZED);
    }

    @Test
    void refusesATicketOfTheFutureBeyondTheSkew() {
        long now = world.clock.instant().getEpochSecond();
        HostToken ticket = world.ticket().with("exp", now + 7_200);
        assertThat(world.open(ticket.with("iat", now + 60))).isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(EmbedWorld.refusal(world.open(ticket.with("iat", now + 61))).reason())
                .isEqualTo(EmbedReason.NOT_YET_VALID);
    }

    @Test
    void refusesATicketChangedInAnyPlace() {
        String token = world.host.sign(world.ticket().with("sub", "tampered@example.com"));
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, at) + other + token.substring(at + 1);
            EmbedRefusal why = EmbedWorld.refusal(world.open(tampered));
            assertThat(why.code()).isIn(EmbedCode.EACCES, EmbedCode.EINVAL);
        }
        assertThat(world.count("select count(*) from access.members where email like 'tampered%'"))
                .isZero();
        assertThat(world.open(token)).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @Test
    void refusesUnsignedAndUnknownAlike() {
        HostToken none = world.ticket().withHeader("alg", "none");
        String unsigned = world.host.sign(none).replaceAll("[^.]*$", "");
        String unknown = world.host.sign(world.ticket().withHeader("kid", "f".repeat(64)));
        String oddKid = world.host.sign(world.ticket().withHeader("kid", "client-abc"));
        EmbedWorld.Host api = world.credential(world.admin.member(), Scope.API);
        EmbedWorld.Host revoked = world.credential(world.admin.member(), Scope.EMBED);
        world.revoke(revoked);
        List<String> tokens = List.of(
                unsigned,
                world.host.sign(none),
                unknown,
                oddKid,
                world.ticket().signed("another secret"),
                api.sign(world.ticketOf(api)),
                revoked.sign(world.ticketOf(revoked)));
        for (String token : tokens) {
            EmbedRefusal why = EmbedWorld.refusal(world.open(token));
            assertThat(why.code()).isEqualTo(EmbedCode.EACCES);
            assertThat(why.fault()).isEqualTo(Fault.UNAUTHORIZED);
            assertThat(why.sentence()).isEqualTo("You do not have permission to see this.");
        }
    }

    @Test
    void refusesATicketSignedWithAnotherCredentialsSecret() {
        EmbedWorld.Host other = world.credential(world.admin.member(), Scope.EMBED);
        assertThat(EmbedWorld.refusal(world.open(other.sign(world.ticket()))).reason())
                .isEqualTo(EmbedReason.FORGED);
        HostToken issuer = world.ticket().with("iss", other.credential().id().value());
        assertThat(EmbedWorld.refusal(world.open(issuer)).sentence()).contains("iss");
    }

    @Test
    void refusesWhatIsNoTicket() {
        for (String token : List.of("", "x", "a.b.c", world.host.sign(world.ticket()) + ".x", "\u0000.\ud800.x")) {
            EmbedRefusal why = EmbedWorld.refusal(world.open(token));
            assertThat(why.reason()).isEqualTo(EmbedReason.UNREADABLE);
            assertThat(why.fault()).isEqualTo(Fault.INVALID_REQUEST);
        }
    }

    @Test
    void refusesEveryClaimThatIsNotWhatItMustBe() {
        long now = world.clock.instant().getEpochSecond();
        HostToken good = world.ticket().with("sub", "claims@example.com");
        Map<HostToken, String> bad = Map.ofEntries(
                Map.entry(good.without("jti"), "jti"),
                Map.entry(good.with("jti", ""), "jti"),
                Map.entry(good.with("jti", 7), "jti"),
                Map.entry(good.without("iat"), "iat"),
                Map.entry(good.without("exp"), "exp"),
                Map.entry(good.with("exp", "soon"), "exp"),
                Map.entry(good.with("exp", -1), "exp"),
                Map.entry(good.with("exp", 1e300), "exp"),
                Map.entry(good.with("exp", now), "exp"),
                Map.entry(good.with("iat", true), "iat"),
                Map.entry(good.with("ver", 1.1), "ver"),
                Map.entry(good.with("ver", "1.2"), "ver"),
                Map.entry(good.with("ver", "1.1"), "aud"),
                Map.entry(good.with("ver", "1.1").with("aud", "someone"), "aud"),
                Map.entry(good.with("teams", "Embed_Users"), "teams"),
                Map.entry(good.with("teams", List.of(1)), "teams[0]"),
                Map.entry(good.with("teams", List.of("a\u0000")), "teams[0]"),
                Map.entry(good.with("user_attributes", Map.of("Region", 1)), "user_attributes.Region"),
                Map.entry(good.with("user_attributes", List.of()), "user_attributes"),
                Map.entry(good.with("account_type", 1), "account_type"),
                Map.entry(good.with("first_name", Map.of()), "first_name"),
                Map.entry(good.with("tenant", "someone"), "tenant"),
                Map.entry(good.with("oauth_token", "x"), "oauth_token"),
                Map.entry(good.with("connection_oauth_tokens", Map.of("a", "b")), "1.1"));
        bad.forEach((ticket, named) -> {
            EmbedRefusal why = EmbedWorld.refusal(world.open(ticket));
            assertThat(why.code()).as(named).isEqualTo(EmbedCode.EINVAL);
            assertThat(why.fault()).isEqualTo(Fault.INVALID_REQUEST);
            assertThat(why.sentence()).contains(named);
        });
        assertThat(world.count("select count(*) from access.members where email = 'claims@example.com'"))
                .isZero();
    }

    @Test
    void refusesASubjectThatIsNoAddress() {
        List<String> subjects = List.of(
                "",
                "pat",
                "@example.com",
                "pat@",
                "pat@ex_ample.com",
                "p at@example.com",
                "pat@-a.com",
                "a@b@c.com",
                "pat@example..com",
                "x".repeat(65) + "@example.com",
                "pat@" + "a".repeat(64) + ".com");
        for (String subject : subjects) {
            EmbedRefusal why = EmbedWorld.refusal(world.open(world.ticket().with("sub", subject)));
            assertThat(why.reason()).as(subject).isEqualTo(EmbedReason.SUBJECT);
            assertThat(why.sentence()).contains("sub");
        }
        assertThat(EmbedWorld.refusal(world.open(world.ticket().without("sub"))).reason())
                .isEqualTo(EmbedReason.SUBJECT);
    }

    @Test
    void anOwnerWhoIsNoAdminVouchesForThemselvesOnly() {
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        EmbedWorld.Host theirs = world.credential(owner.id(), Scope.EMBED);
        EmbedRefusal why = EmbedWorld.refusal(world.open(theirs.sign(world.ticketOf(theirs))));
        assertThat(why.reason()).isEqualTo(EmbedReason.OWNER);
        assertThat(why.fault()).isEqualTo(Fault.FORBIDDEN);
        HostToken self = world.ticketOf(theirs)
                .with("sub", "OWNER@example.com")
                .without("teams")
                .without("account_type")
                .without("user_attributes");
        // In they come; the workbook is another matter.
        assertThat(EmbedWorld.refusal(world.open(theirs.sign(self))).reason()).isEqualTo(EmbedReason.NOT_SHARED);
    }

    @Test
    void refusesTheSlugOfAnotherOrganization() {
        world.organization("other", "admin@other.example.com");
        String token = world.host.sign(world.ticket());
        for (String slug : List.of("other", "nobodys", "")) {
            EmbedRefusal why = EmbedWorld.refusal(world.embeds
                    .open()
                    .open(new EmbedRequest(slug, new EmbedTarget.Whole(world.workbook), token, EmbedWorld.HERE)));
            assertThat(why.code()).isEqualTo(EmbedCode.ENOENT);
        }
        assertThat(world.open(token)).isInstanceOf(EmbedOutcome.Opened.class);
    }

    private List<EmbedOutcome> atOnce(int clients, IntFunction<String> token) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<EmbedOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<EmbedOutcome>> opening = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                String mine = token.apply(client);
                opening.add(threads.submit(() -> {
                    start.await();
                    return world.open(mine);
                }));
            }
            start.countDown();
            for (Future<EmbedOutcome> one : opening) outcomes.add(one.get());
        }
        return outcomes;
    }
}
