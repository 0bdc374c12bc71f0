package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.DeactivateMember;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.query.Way;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.OAuthTokens;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tokens for warehouses in tickets (embedding.md §2.7).
class WarehouseTokensTest {
    private static final String TOKEN = "warehouse-token";

    private EmbedWorld world;
    private Path folder = Path.of("");

    @BeforeEach
    void make(@TempDir Path temporary) {
        folder = temporary;
        world = new EmbedWorld(temporary);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private HostToken newer() {
        return world.ticket().with("ver", "1.1").with("aud", "sigmacomputing");
    }

    private String encrypted(String token) {
        return OAuthTokens.under(Secret.ofText(world.host.secret())).encrypt(Secret.ofText(token));
    }

    private Way way(EmbedOutcome.Opened opened) {
        ViewerSession session =
                world.embeds.sessions().find(EmbedWorld.keyOf(opened)).orElseThrow();
        return world.embeds.sessions().wayOf(session).orElseThrow();
    }

    private EmbedRefusal refusal(HostToken ticket) {
        return EmbedWorld.refusal(world.open(ticket));
    }

    @Test
    void keepsTheTokenSealedWithTheSessionAndNowhereElse() {
        EmbedOutcome.Opened opened = world.opened(newer().with("oauth_token", encrypted(TOKEN)));
        assertThat(way(opened).token(InodeId.random()).orElseThrow().matches(Secret.ofText(TOKEN)))
                .isTrue();
        assertThat(world.count("select count(*) from embed.session_tokens" + " where position(convert_to('" + TOKEN
                        + "', 'UTF8') in sealed) > 0"))
                .isZero();
        assertThat(world.count("select count(*) from access.audit_records where details like '%" + TOKEN + "%'"))
                .isZero();
        assertThat(world.count("select count(*) from embed.viewer_sessions where terms::text like '%warehouse%'"))
                .isZero();
        assertThat(opened.toString() + opened.session()).doesNotContain(TOKEN);
    }

    @Test
    void aTokenThatWasMovedToAnotherSessionDoesNotOpen() {
        world.opened(newer().with("oauth_token", encrypted(TOKEN)));
        EmbedOutcome.Opened other = world.opened(newer().with("oauth_token", encrypted("another")));
        world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .execute("update embed.session_tokens set sealed = (select sealed from"
                                        + " embed.session_tokens where session_id <> '"
                                        + other.session().id() + "') where session_id = '"
                                        + other.session().id() + "'"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> way(other)))
                .isInstanceOf(dev.signet.secrets.UnsealFailure.class);
    }

    @Test
    void theTokenGoesWithItsSession() {
        EmbedOutcome.Opened opened = world.opened(newer().with("oauth_token", encrypted(TOKEN)));
        Renewal renewal = new Renewal.ByToken(world.host.sign(newer()), java.util.Optional.empty());
        world.embeds.renew().renew(opened.session(), renewal, EmbedWorld.HERE);
        assertThat(world.count("select count(*) from embed.session_tokens")).isZero();
    }

    @Test
    void isSealedAnewUnderANewMasterKey() {
        EmbedOutcome.Opened opened = world.opened(newer().with("oauth_token", encrypted(TOKEN)));
        MasterKey both =
                MasterKey.create(folder.resolve(UUID.randomUUID() + ".key")).rotated();
        assertThat(way(opened).everywhere()).isPresent();
        int resealed = world.test
                .database()
                .inOrganization(world.admin.organization(), tx -> new ResealSessions(world.sealer).in(tx));
        assertThat(resealed).isEqualTo(1);
        assertThat(new Sealer(both).currentKeyVersion()).isNotEmpty();
        assertThat(way(opened).everywhere().orElseThrow().matches(Secret.ofText(TOKEN)))
                .isTrue();
    }

    @Test
    void refusesATokenInATicketOfVersionOne() {
        EmbedRefusal why = refusal(world.ticket().with("oauth_token", encrypted(TOKEN)));
        assertThat(why.code()).isEqualTo(EmbedCode.EINVAL);
        assertThat(why.sentence()).contains("oauth_token", "1.1");
    }

    @Test
    void refusesATokenThatDoesNotOpenAndChangesNothing() {
        String good = encrypted(TOKEN);
        String[] parts = good.split("\\.");
        String tag = (parts[2].charAt(0) == 'A' ? "B" : "A") + parts[2].substring(1);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put(String.join(".", parts[0], parts[1], tag, parts[3]), "another secret");
        bad.put(TOKEN, "four parts");
        bad.put(parts[0] + ".!." + parts[2] + "." + parts[3], "base 64");
        bad.put(parts[1] + "." + parts[1] + "." + parts[2] + "." + parts[3], "16 bytes");
        bad.forEach((text, named) -> {
            EmbedRefusal why = refusal(newer().with("sub", "new@example.com").with("oauth_token", text));
            assertThat(why.reason()).isEqualTo(EmbedReason.WAREHOUSE_TOKEN);
            assertThat(why.code()).isEqualTo(EmbedCode.EINVAL);
            assertThat(why.sentence()).contains("oauth_token", named).doesNotContain(text);
        });
        assertThat(world.count("select count(*) from access.members where email = 'new@example.com'"))
                .isZero();
        assertThat(world.count("select count(*) from embed.used_tickets")).isZero();
    }

    @Test
    void refusesTokensForConnectionsThatAreNotThere() {
        String absent = InodeId.random().toString();
        assertThat(refusal(newer().with("connection_oauth_tokens", Map.of(absent, encrypted(TOKEN))))
                        .reason())
                .isEqualTo(EmbedReason.NO_CONNECTION);
        String notOne = world.workbook.toString();
        assertThat(refusal(newer().with("connection_oauth_tokens", Map.of(notOne, encrypted(TOKEN))))
                        .reason())
                .isEqualTo(EmbedReason.NO_CONNECTION);
        assertThat(refusal(newer().with("connection_oauth_tokens", Map.of("no id", "a.b.c.d")))
                        .sentence())
                .contains("connection_oauth_tokens.no id");
    }

    @Test
    void refusesMoreThanFourTokensBeforeItOpensAny() {
        Map<String, String> four = new LinkedHashMap<>();
        for (int i = 0; i < WarehouseTokens.MOST; i++) four.put(InodeId.random().toString(), "a.b.c.d");
        EmbedRefusal why = refusal(newer().with("connection_oauth_tokens", four).with("oauth_token", "a.b.c.d"));
        assertThat(why.reason()).isEqualTo(EmbedReason.CLAIM);
        assertThat(why.sentence()).contains("at most 4");
    }

    @Test
    void takesNoTokenFromAUsedTicketNorOpensIt() {
        HostToken ticket = newer().with("oauth_token", encrypted(TOKEN));
        world.opened(ticket);
        assertThat(refusal(ticket).reason()).isEqualTo(EmbedReason.USED);
    }

    @Test
    void opensNoTokenForAUserWhoWasDeactivated() {
        MemberId viewer = world.opened(newer()).session().viewer().orElseThrow().member();
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(world.admin, EmbedWorld.HERE, viewer);
        assertThat(refusal(newer().with("oauth_token", "does not open")).reason())
                .isEqualTo(EmbedReason.DEACTIVATED);
    }

    @Test
    void opensTheTokensOfATicketThatIsRefusedAFewTimesOnly() {
        HostToken ticket = newer().with("oauth_token", "does not open");
        for (int i = 0; i < 3; i++) assertThat(refusal(ticket).reason()).isEqualTo(EmbedReason.WAREHOUSE_TOKEN);
        assertThat(refusal(ticket).reason()).isEqualTo(EmbedReason.USED);
        assertThat(refusal(newer().with("oauth_token", "does not open")).reason())
                .isEqualTo(EmbedReason.WAREHOUSE_TOKEN);
    }

    @Test
    void refusesWhereNoProcessorBecomesFree() {
        OpenTokens busy = new OpenTokens(new Semaphore(0), Duration.ZERO);
        OAuthTokens cipher = OAuthTokens.under(Secret.ofText(world.host.secret()));
        WarehouseTokens tokens = new WarehouseTokens(Optional.of(encrypted(TOKEN)), Map.of());
        assertThat(busy.open(cipher, tokens))
                .isEqualTo(new OpenTokens.Outcome.Refused(EmbedRefusal.of(EmbedReason.BUSY)));
    }

    @Test
    void tradesNoTicketThatLimitsItsSession() {
        for (Map.Entry<String, Object> claim : Map.<String, Object>of(
                        "session_teams",
                        List.of(),
                        "session_attributes",
                        Map.of("Region", "West"),
                        "controls",
                        Map.of("Year", "2024"),
                        "eval_connection_id",
                        InodeId.random().toString())
                .entrySet()) {
            SessionTerms terms = terms(world.ticket().with(claim.getKey(), claim.getValue()));
            assertThat(terms.limits()).as(claim.getKey()).isTrue();
        }
        assertThat(terms(world.ticket().with("ui", Map.of("theme", "Dark"))).limits())
                .isFalse();
    }

    private static SessionTerms terms(HostToken ticket) {
        return ReadTerms.terms(new ClaimReader(dev.signet.base.Json.parse(dev.signet.base.Json.bytes(ticket.claims()))
                .orElseThrow()));
    }

    @Test
    void opensTheTokenOfASignedUrl() {
        EmbedPath path = world.path(new EmbedTarget.Whole(world.workbook));
        EmbedOutcome outcome = world.ask(world.url(path).with(":oauth_token", encrypted(TOKEN)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        EmbedOutcome.Opened.class,
                        opened -> assertThat(
                                        way(opened).everywhere().orElseThrow().matches(Secret.ofText(TOKEN)))
                                .isTrue());
        assertThat(EmbedWorld.refusal(world.ask(world.url(path).with(":oauth_token", "x")))
                        .reason())
                .isEqualTo(EmbedReason.WAREHOUSE_TOKEN);
    }
}
