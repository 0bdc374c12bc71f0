package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.DeactivateMember;
import dev.signet.access.Grantee;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.OrganizationChange;
import dev.signet.access.OrganizationSwitch;
import dev.signet.access.OrganizationSwitch.Position;
import dev.signet.access.OrganizationSwitches;
import dev.signet.access.Principal;
import dev.signet.credentials.Scope;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedWorld.Host;
import dev.signet.embed.RuleFinding.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is told where the organization, its Admins or its owners decide otherwise (embedding.md §7.2).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainRightsTest {
    private static final OrganizationChange.Policy UNCHANGED = OrganizationChange.Policy.UNCHANGED;

    private EmbedWorld world;
    private Explained explained;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        explained = new Explained(world);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void namesWhatTheOrganizationHasSwitchedOff() {
        String token = explained.url(world.ticket());
        String whole = world.url(path).signed(world.host.secret());
        EmbedPath open = world.path(new EmbedTarget.Whole(world.workbook), Audience.PUBLIC);
        world.policy(switches(Optional.of(false), Optional.of(false), Optional.of(false)));
        assertThat(Explained.failed(explained.explain(token))).containsExactly(EmbedRule.SECURE_EMBEDDING);
        assertThat(Explained.failed(explained.explain(whole)))
                .containsExactly(EmbedRule.SECURE_EMBEDDING, EmbedRule.WHOLE_URLS);
        assertThat(Explained.failed(explained.explain(HostUrl.BASE + "/embed/" + open.id())))
                .containsExactly(EmbedRule.PUBLIC_EMBEDS);
        world.policy(switches(Optional.of(true), Optional.of(true), Optional.of(true)));
    }

    private static OrganizationChange.Policy switches(
            Optional<Boolean> secure, Optional<Boolean> open, Optional<Boolean> whole) {
        return new OrganizationChange.Policy(
                UNCHANGED.timeZone(),
                secure,
                open,
                UNCHANGED.credentialMaxDays(),
                UNCHANGED.auditRetentionDays(),
                UNCHANGED.jwtBearer(),
                whole);
    }

    @Test
    void judgesUsersWhereNoneAreCreated() {
        world.opened(world.ticket().with("sub", "known@example.com"));
        creation(Position.OFF);
        HostToken unknown = world.ticket().with("sub", "unknown@example.com");
        assertThat(Explained.of(explained.explain(explained.url(unknown)), EmbedRule.USER)
                        .reason())
                .contains(EmbedReason.CREATION_OFF);
        HostToken same = world.ticket().with("sub", "known@example.com");
        assertThat(explained.explain(explained.url(same)).opens()).isTrue();
        HostToken other = same.with("user_attributes", Map.of("Region", "East"));
        assertThat(Explained.of(explained.explain(explained.url(other)), EmbedRule.USER)
                        .reason())
                .contains(EmbedReason.UPDATING_OFF);
        creation(Position.ON);
    }

    private void creation(Position wanted) {
        new OrganizationSwitches(world.ground())
                .turn(world.admin, EmbedWorld.HERE, OrganizationSwitch.EMBED_USER_CREATION, wanted);
    }

    @Test
    void namesWhoWasDeactivated() {
        EmbedOutcome.Opened opened = world.opened(world.ticket().with("sub", "gone@example.com"));
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(
                        world.admin,
                        EmbedWorld.HERE,
                        opened.session().viewer().orElseThrow().member());
        HostToken again = world.ticket().with("sub", "gone@example.com");
        assertThat(Explained.of(explained.explain(explained.url(again)), EmbedRule.USER)
                        .reason())
                .contains(EmbedReason.DEACTIVATED);
    }

    @Test
    void tellsOwnersWhatConcernsTheirsAndOthersNothing() {
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        Host own = world.credential(owner.id(), Scope.EMBED);
        Principal asker = new Principal.Human(world.admin.organization(), owner.id());
        EmbedExplanation others = explained.explain(asker, explained.url(world.ticket()), Optional.empty());
        assertThat(Explained.of(others, EmbedRule.CREDENTIAL).reason()).contains(EmbedReason.UNKNOWN_CREDENTIAL);
        assertThat(Explained.of(others, EmbedRule.CONTENT).reason()).contains(EmbedReason.NO_WORKBOOK);
        String url = explained.url(own.sign(Explained.bare(world.ticketOf(own)).with("sub", "owner@example.com")));
        assertThat(Explained.failed(explained.explain(asker, url, Optional.empty())))
                .containsExactly(EmbedRule.CONTENT);
        EmbedExplanation other =
                explained.explain(asker, explained.url(own.sign(world.ticketOf(own))), Optional.empty());
        assertThat(Explained.of(other, EmbedRule.USER).verdict()).isEqualTo(Verdict.UNCHECKED);
        Member nobody = world.member("nobody@example.com", MemberKind.INTERNAL, "View");
        assertThat(explained
                        .tools
                        .explain()
                        .explain(
                                new Principal.Human(world.admin.organization(), nobody.id()),
                                new ExplainEmbed.Question(url, Optional.empty())))
                .isEmpty();
    }

    @Test
    void saysNothingOfTermsForAWorkbookTheyDoNotSee() {
        Member owner = world.member("terms@example.com", MemberKind.INTERNAL, "Build");
        Host own = world.credential(owner.id(), Scope.EMBED);
        Principal asker = new Principal.Human(world.admin.organization(), owner.id());
        String url = explained.url(own.sign(Explained.bare(world.ticketOf(own))
                .with("sub", "terms@example.com")
                .with("controls", Map.of("Guess", "1"))));
        RuleFinding hidden = Explained.of(explained.explain(asker, url, Optional.empty()), EmbedRule.SESSION_TERMS);
        assertThat(hidden.verdict()).isEqualTo(Verdict.UNCHECKED);
        world.share(world.workbook, new Grantee.ToMember(owner.id()));
        RuleFinding seen = Explained.of(explained.explain(asker, url, Optional.empty()), EmbedRule.SESSION_TERMS);
        assertThat(seen.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void knowsThatThisServersOwnPagesShowEveryEmbed() {
        Host limited = world.credential(world.admin.member(), Scope.EMBED);
        world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .execute("update credentials.clients set allowed_origins = '{https://app.example.com}'"
                                        + " where client_id = '"
                                        + limited.credential().id() + "'"));
        String url = explained.url(limited.sign(world.ticketOf(limited)));
        EmbedExplanation here = explained.explain(world.admin, url, Optional.of(HostUrl.BASE));
        assertThat(Explained.of(here, EmbedRule.HOST_PAGE).verdict()).isEqualTo(Verdict.PASSED);
    }
}
