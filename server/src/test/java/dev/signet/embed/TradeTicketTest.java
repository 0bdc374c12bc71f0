package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ActorRecord;
import dev.signet.access.ActorRecords;
import dev.signet.access.AllowedAddresses;
import dev.signet.access.ChangeOrganization;
import dev.signet.access.DeactivateMember;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.OrganizationChange;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.credentials.AccessToken;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.Scope;
import dev.signet.credentials.SigningKeys;
import dev.signet.credentials.TokenCheck;
import dev.signet.credentials.TokenOutcome;
import dev.signet.embed.TradeOutcome.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// An embed ticket for an access token of its embed user.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeTicketTest {
    private static final String PAT = "pat@example.com";

    private EmbedWorld world;
    private ClientTokens tokens;
    private TradeTicket trade;
    private Member pat;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        SigningKeys keys = new SigningKeys(world.test.database(), world.sealer, world.clock);
        world.test.database().inOrganization(world.admin.organization(), tx -> {
            keys.create(tx);
            return tx;
        });
        tokens = tokens(keys, world.clock);
        trade = world.embeds.trading(tokens.vouched());
        pat = world.member(PAT, MemberKind.EMBED, "View");
        turn(true);
    }

    private ClientTokens tokens(SigningKeys keys, InstantSource clock) {
        return ClientTokens.over(
                new ClientTokens.Ground(
                        world.test.database(),
                        new ClientTokens.People(world.standings, new AllowedAddresses(world.test.database())),
                        new ClientTokens.Records(world.audit, world.group, world.refusals),
                        world.uses),
                keys,
                new ClientTokens.Limits(new ClientTokens.FailureLimits(0, 0), ClientTokens.RateLimits.NONE),
                clock);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private void turn(boolean on) {
        OrganizationChange.Policy policy = new OrganizationChange.Policy(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on));
        assertThat(new ChangeOrganization(world.ground())
                        .change(world.admin, EmbedWorld.HERE, OrganizationChange.of(policy)))
                .isInstanceOf(ChangeOrganization.Outcome.Changed.class);
    }

    private TradeOutcome offer(String ticket) {
        return trade.trade(new TradeTicket.Offer(ticket, Optional.empty(), EmbedWorld.HERE));
    }

    private AccessToken traded(HostToken ticket) {
        TradeOutcome outcome = offer(world.host.sign(ticket));
        if (outcome instanceof TradeOutcome.Traded(AccessToken token)) return token;
        throw new AssertionError(outcome);
    }

    private Optional<Principal.Machine> who(AccessToken token) {
        return tokens.verify().verify(token.text(), EmbedWorld.HERE.address())
                        instanceof TokenCheck.Good(Principal.Machine caller)
                ? Optional.of(caller)
                : Optional.empty();
    }

    private void refused(Why why, TradeOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TradeOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void theTokenActsAsTheEmbedUser() {
        AccessToken token = traded(world.ticket());
        assertThat(who(token))
                .contains(new Principal.Machine(
                        world.admin.organization(),
                        pat.id(),
                        world.host.credential().id()));
        assertThat(token.life()).isEqualTo(Duration.ofHours(1));
        List<ActorRecord> records = new ActorRecords(world.test.database())
                .by(world.admin.organization(), world.host.credential().id(), 0, 1);
        assertThat(records.getFirst().action()).isEqualTo("token.vouch");
    }

    @Test
    void theTokenEndsWithTheTicketWhenThatIsEarlier() {
        long now = world.clock.instant().getEpochSecond();
        AccessToken token = traded(world.ticket().with("exp", now + 90));
        assertThat(token.life()).isEqualTo(Duration.ofSeconds(90));
        assertThat(traded(world.ticket().with("exp", now + 86_400)).life()).isEqualTo(Duration.ofHours(1));
    }

    /// The clock goes on between any two looks at it, so that somewhere on the way the ticket ends.
    @Test
    void aTicketThatEndsMeanwhileHasExpired() {
        Instant end = world.clock.instant().plusSeconds(30);
        Set<String> sentences = new HashSet<>();
        for (int left = 30; left > 0; left--) {
            AtomicReference<Instant> ticking = new AtomicReference<>(end.minusSeconds(left));
            InstantSource clock = () -> ticking.getAndUpdate(now -> now.plusSeconds(1));
            SigningKeys keys = new SigningKeys(world.test.database(), world.sealer, clock);
            TradeTicket trading = world.embeds(EmbedRules.standard(), clock)
                    .trading(tokens(keys, clock).vouched());
            String ticket = world.host.sign(world.ticket().with("exp", end.getEpochSecond()));
            TradeOutcome outcome = trading.trade(new TradeTicket.Offer(ticket, Optional.empty(), EmbedWorld.HERE));
            if (outcome instanceof TradeOutcome.Traded) continue;
            refused(Why.TICKET, outcome);
            sentences.add(((TradeOutcome.Refused) outcome).sentence());
        }
        assertThat(sentences).singleElement().asString().contains("This ticket has expired");
    }

    @Test
    void aTicketIsGoodOnceHereOrAtAnEmbed() {
        String here = world.host.sign(world.ticket());
        assertThat(offer(here)).isInstanceOf(TradeOutcome.Traded.class);
        refused(Why.USED, offer(here));
        assertThat(EmbedWorld.refusal(world.open(here)).reason()).isEqualTo(EmbedReason.USED);
        String there = world.host.sign(world.ticket());
        assertThat(world.open(there)).isInstanceOf(EmbedOutcome.Opened.class);
        refused(Why.USED, offer(there));
    }

    @Test
    void nobodyIsCreatedOrChanged() {
        long before = world.count("select count(*) from access.members");
        refused(Why.NOBODY, offer(world.host.sign(world.ticket().with("sub", "new@example.com"))));
        assertThat(world.count("select count(*) from access.members")).isEqualTo(before);
        traded(world.ticket().with("account_type", "Build").with("first_name", "Other"));
        assertThat(world.standings
                        .find(world.admin.organization(), pat.id())
                        .orElseThrow()
                        .accountType()
                        .name())
                .isEqualTo("View");
    }

    @Test
    void onlyActiveEmbedUsersGetTokens() {
        Member left = world.member("left@example.com", MemberKind.EMBED, "View");
        AccessToken token = traded(world.ticket().with("sub", "left@example.com"));
        assertThat(who(token)).isPresent();
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(world.admin, EmbedWorld.HERE, left.id());
        assertThat(who(token)).isEmpty();
        world.member("person@example.com", MemberKind.INTERNAL, "View");
        world.member("guest@example.com", MemberKind.GUEST, "View");
        for (String email :
                List.of("left@example.com", "person@example.com", "guest@example.com", "admin@example.com")) {
            String ticket = world.host.sign(world.ticket().with("sub", email));
            refused(Why.NOBODY, offer(ticket));
        }
    }

    @Test
    void aRefusedTicketIsNotUsedUp() {
        HostToken ticket = world.ticket().with("sub", "later@example.com");
        refused(Why.NOBODY, offer(world.host.sign(ticket)));
        world.member("later@example.com", MemberKind.EMBED, "View");
        assertThat(offer(world.host.sign(ticket))).isInstanceOf(TradeOutcome.Traded.class);
    }

    @Test
    void aCredentialNeedsBothPrivileges() {
        EmbedWorld.Host embedOnly = world.credential(world.admin.member(), Scope.EMBED);
        assertThat(offer(embedOnly.sign(world.ticketOf(embedOnly))))
                .isEqualTo(new TradeOutcome.NoTokens(new TokenOutcome.Refused(TokenOutcome.Why.NO_API_PRIVILEGE)));
        EmbedWorld.Host apiOnly = world.credential(world.admin.member(), Scope.API);
        refused(Why.NO_TICKET, offer(apiOnly.sign(world.ticketOf(apiOnly))));
    }

    @Test
    void anAdminsCredentialNamesAnybodyAndOthersOnlyTheirOwner() {
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        EmbedWorld.Host owned = world.credential(owner.id(), Scope.EMBED, Scope.API);
        refused(Why.TICKET, offer(owned.sign(world.ticketOf(owned))));
    }

    @Test
    void isOffUntilTheOrganizationTurnsItOnAndEndsWhenItIsTurnedOff() {
        AccessToken token = traded(world.ticket());
        turn(false);
        try {
            assertThat(who(token)).isEmpty();
            TradeOutcome outcome = offer(world.host.sign(world.ticket()));
            refused(Why.OFF, outcome);
            assertThat(((TradeOutcome.Refused) outcome).sentence()).contains("jwtBearer");
            refused(Why.OFF, offer(world.host.sign(world.ticket().with("exp", 1))));
            refused(Why.NO_TICKET, offer(world.ticket().signed("another secret")));
        } finally {
            turn(true);
        }
        assertThat(who(token)).isPresent();
    }

    @Test
    void theClientThatAuthenticatesIsTheOneThatSigned() {
        String ticket = world.host.sign(world.ticket());
        ClientId other = new ClientId("0".repeat(64));
        refused(Why.OTHER_CLIENT, trade.trade(new TradeTicket.Offer(ticket, Optional.of(other), EmbedWorld.HERE)));
        ClientId own = world.host.credential().id();
        assertThat(trade.trade(new TradeTicket.Offer(ticket, Optional.of(own), EmbedWorld.HERE)))
                .isInstanceOf(TradeOutcome.Traded.class);
    }

    @Test
    void whatIsNoGoodTicketIsRefused() {
        long now = world.clock.instant().getEpochSecond();
        refused(Why.NO_TICKET, offer("nonsense"));
        refused(Why.NO_TICKET, offer(""));
        refused(Why.NO_TICKET, offer(world.ticket().withHeader("alg", "none").signed(world.host.secret())));
        refused(
                Why.NO_TICKET,
                offer(world.ticket().withHeader("kid", "0".repeat(64)).signed(world.host.secret())));
        refused(
                Why.TICKET,
                offer(world.host.sign(world.ticket().with("exp", now - 1).with("iat", now - 60))));
        refused(Why.TICKET, offer(world.host.sign(world.ticket().with("iat", now + 120))));
        refused(Why.TICKET, offer(world.host.sign(world.ticket().without("jti"))));
        TradeOutcome wordy = offer(world.host.sign(world.ticket().without("jti")));
        assertThat(((TradeOutcome.Refused) wordy).sentence()).contains("jti").doesNotContain("link");
    }

    @Test
    void endsWithTheCredentialAndIsNeverAnActor() {
        EmbedWorld.Host host = world.credential(world.admin.member(), Scope.EMBED, Scope.API);
        TradeOutcome outcome = offer(host.sign(world.ticketOf(host)));
        AccessToken token = ((TradeOutcome.Traded) outcome).token();
        assertThat(who(token)).isPresent();
        world.revoke(host);
        assertThat(who(token)).isEmpty();
        refused(Why.NO_TICKET, offer(host.sign(world.ticketOf(host))));
    }
}
