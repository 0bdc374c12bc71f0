package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ArchiveFile;
import dev.signet.access.DeactivateMember;
import dev.signet.access.DefineUserAttribute;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.base.MemberId;
import dev.signet.credentials.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a page's key works, and what is known of who holds it.
class ViewerSessionsTest {
    private EmbedWorld world;

    @BeforeEach
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aKeyFindsItsSessionUntilTheTicketEnds() {
        EmbedOutcome.Opened opened = world.opened(world.ticket());
        assertThat(find(opened)).contains(opened.session());
        world.clock.advance(Duration.ofSeconds(3_599));
        assertThat(find(opened)).contains(opened.session());
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(find(opened)).isEmpty();
    }

    @Test
    void remembersWhatItShows() {
        EmbedTarget page = new EmbedTarget.Page(world.workbook, world.workbooks.page(world.workbook, 0));
        if (world.open(world.host.sign(world.ticket()), page) instanceof EmbedOutcome.Opened opened) {
            assertThat(find(opened).orElseThrow().target()).isEqualTo(page);
            return;
        }
        throw new AssertionError("refused");
    }

    @Test
    void otherKeysFindNothing() {
        world.opened(world.ticket());
        for (String key : List.of("", "0".repeat(64), "' or 1=1", "\u0000", "A".repeat(64))) {
            assertThat(world.embeds.sessions().find(key)).isEmpty();
        }
    }

    @Test
    void onlyTheDigestOfAKeyIsKept() {
        String key = EmbedWorld.keyOf(world.opened(world.ticket()));
        assertThat(world.count("select count(*) from embed.viewer_sessions where digest = sha256('" + key + "')"))
                .isEqualTo(1);
        assertThat(world.count(
                        "select count(*) from embed.viewer_sessions v where position('" + key + "' in v::text) > 0"))
                .isZero();
    }

    @Test
    void severalSessionsOfOneUserStayApart() {
        EmbedOutcome.Opened one = world.opened(world.ticket());
        EmbedOutcome.Opened other = world.opened(world.ticket());
        assertThat(find(one)).contains(one.session());
        assertThat(find(other)).contains(other.session());
        assertThat(one.session()).isNotEqualTo(other.session());
    }

    @Test
    void endsWhenTheCredentialIsRevoked() {
        EmbedWorld.Host host = world.credential(world.admin.member(), Scope.EMBED);
        EmbedOutcome.Opened theirs = opened(host, world.ticketOf(host));
        EmbedOutcome.Opened others = world.opened(world.ticket());
        assertThat(find(theirs)).isPresent();
        world.revoke(host);
        assertThat(find(theirs)).isEmpty();
        assertThat(find(others)).isPresent();
    }

    @Test
    void endsWhenTheViewerIsDeactivated() {
        EmbedOutcome.Opened opened = world.opened(world.ticket());
        assertThat(find(opened)).isPresent();
        deactivate(opened.session().viewer().orElseThrow().member());
        assertThat(find(opened)).isEmpty();
    }

    @Test
    void endsForOthersWhenTheOwnerIsDemotedOrGone() {
        Member owner = world.member("boss@example.com", MemberKind.INTERNAL, "Admin");
        EmbedWorld.Host host = world.credential(owner.id(), Scope.EMBED);
        EmbedOutcome.Opened opened = opened(host, world.ticketOf(host));
        assertThat(find(opened)).isPresent();
        deactivate(owner.id());
        assertThat(find(opened)).isEmpty();
    }

    @Test
    void endsWhenTheWorkbookIsNotSharedAnyMore() {
        EmbedOutcome.Opened opened = world.opened(world.ticket());
        world.opened(world.ticket().with("sub", "somebody@example.com"));
        assertThat(find(opened)).isPresent();
        EmbedOutcome other = world.open(world.ticket().with("teams", List.of()));
        assertThat(EmbedWorld.refusal(other).reason()).isEqualTo(EmbedReason.NOT_SHARED);
        assertThat(find(opened)).isEmpty();
    }

    @Test
    void changedFactsActAtTheNextQuestion() {
        EmbedOutcome.Opened opened = world.opened(world.ticket());
        assertThat(attributes(opened)).isEqualTo(Map.of("Region", "West"));
        assign(opened, "East");
        assertThat(attributes(opened)).isEqualTo(Map.of("Region", "East"));
        world.attribute("Segment", Optional.of("Small"));
        assertThat(attributes(opened)).isEqualTo(Map.of("Region", "East", "Segment", "Small"));
    }

    @Test
    void isNotRenewedForContentThatIsInTheTrash() {
        ViewerSession session = opened(world.host, world.ticket()).session();
        String ticket = world.host.sign(world.ticket());
        new ArchiveFile(world.ground()).archive(world.admin, EmbedWorld.HERE, world.workbook);
        assertThat(renew(session, ticket))
                .isInstanceOfSatisfying(
                        RenewSession.Outcome.Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(EmbedReason.NO_WORKBOOK));
        assertThat(world.count("select count(*) from embed.used_tickets")).isOne();
    }

    private RenewSession.Outcome renew(ViewerSession session, String ticket) {
        return world.embeds.renew().renew(session, new Renewal.ByToken(ticket, Optional.empty()), EmbedWorld.HERE);
    }

    private void assign(EmbedOutcome.Opened opened, String value) {
        DefineUserAttribute.Assignment assignment = new DefineUserAttribute.Assignment(
                world.region, opened.session().viewer().orElseThrow().member(), value);
        world.test.database().inOrganization(world.admin.organization(), tx -> {
            new DefineUserAttribute(world.audit, world.clock).assign(tx, world.admin, EmbedWorld.HERE, assignment);
            return assignment;
        });
    }

    private Map<String, String> attributes(EmbedOutcome.Opened opened) {
        return world.embeds.sessions().viewerOf(opened.session()).orElseThrow().attributes();
    }

    private void deactivate(MemberId member) {
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(world.admin, EmbedWorld.HERE, member);
    }

    private EmbedOutcome.Opened opened(EmbedWorld.Host host, HostToken ticket) {
        if (world.open(host.sign(ticket)) instanceof EmbedOutcome.Opened opened) return opened;
        throw new AssertionError("refused");
    }

    private Optional<ViewerSession> find(EmbedOutcome.Opened opened) {
        return world.embeds.sessions().find(EmbedWorld.keyOf(opened));
    }
}
