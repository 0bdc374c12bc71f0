package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.DeactivateMember;
import dev.signet.access.MemberKind;
import dev.signet.access.OrganizationSwitch;
import dev.signet.access.OrganizationSwitch.Position;
import dev.signet.access.OrganizationSwitches;
import dev.signet.base.Fault;
import dev.signet.query.plan.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tickets make of users.
class ProvisioningTest {
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
    void aSecondVisitReplacesWhatTheFirstSaid() {
        world.share(world.workbook, world.team("O'Brien & Söhne"));
        EmbedOutcome.Opened first = world.opened(world.ticket());
        EmbedOutcome.Opened second = world.opened(world.ticket()
                .with("sub", "PAT@example.com")
                .with("teams", List.of("O'Brien & Söhne"))
                .with("account_type", "Explorer")
                .with("first_name", "Pat")
                .with("last_name", "Doe")
                .with("user_attributes", Map.of("Region", "East")));
        assertThat(second.session().viewer().orElseThrow().member())
                .isEqualTo(first.session().viewer().orElseThrow().member());
        Viewer viewer = world.embeds.sessions().viewerOf(first.session()).orElseThrow();
        assertThat(viewer.teams()).containsExactly("O'Brien & Söhne");
        assertThat(viewer.attributes()).isEqualTo(Map.of("Region", "East"));
        assertThat(world.count("""
            select count(*) from access.members join access.account_types t using (account_type_id)
            where email = 'pat@example.com' and first_name = 'Pat' and t.name = 'Analyze'\
            """)).isEqualTo(1);
    }

    @Test
    void whatATicketDoesNotSayStays() {
        world.opened(world.ticket().with("first_name", "Pat").with("last_name", "Doe"));
        EmbedOutcome.Opened again = world.opened(
                world.ticket().without("teams").without("account_type").without("user_attributes"));
        Viewer viewer = world.embeds.sessions().viewerOf(again.session()).orElseThrow();
        assertThat(viewer.teams()).containsExactly(EmbedWorld.TEAM);
        assertThat(viewer.attributes()).isEqualTo(Map.of("Region", "West"));
        assertThat(world.count("select count(*) from access.members where first_name = 'Pat'"))
                .isEqualTo(1);
    }

    @Test
    void nothingIsWrittenWhenNothingDiffers() {
        world.opened(world.ticket());
        world.opened(world.ticket());
        assertThat(audited("member.create")).isEqualTo(2); // the Admin is the other
        assertThat(audited("member.update")).isZero();
    }

    @Test
    void aNewUserMayTheLeastUnlessTheTicketSays() {
        world.opened(world.ticket().without("account_type").without("user_attributes"));
        assertThat(world.count("""
            select count(*) from access.members join access.account_types t using (account_type_id)
            where email = 'pat@example.com' and t.name = 'View'\
            """)).isEqualTo(1);
        EmbedOutcome.Opened opened = world.opened(world.ticket().without("user_attributes"));
        assertThat(world.embeds
                        .sessions()
                        .viewerOf(opened.session())
                        .orElseThrow()
                        .attributes())
                .isEqualTo(Map.of("Region", "Nowhere"));
    }

    @Test
    void attributesThatDoNotExistAreIgnoredAndWrittenDown() {
        world.opened(world.ticket().with("user_attributes", Map.of("Region", "West", "Regoin", "East")));
        assertThat(world.count("select count(*) from access.audit_records where action = 'embed.session-start'"
                        + " and position('Regoin' in details) > 0"))
                .isEqualTo(1);
    }

    @Test
    void refusedForItsWordsATicketChangesNothing() {
        Map<HostToken, EmbedReason> bad = Map.of(
                world.ticket().with("teams", List.of(EmbedWorld.TEAM, "embed_users")), EmbedReason.UNKNOWN_TEAMS,
                world.ticket().with("account_type", "Emperor"), EmbedReason.UNKNOWN_ACCOUNT_TYPE,
                world.ticket().with("account_type", "Admin"), EmbedReason.ADMIN_ACCOUNT_TYPE,
                world.ticket().with("account_type", "aDMIN"), EmbedReason.ADMIN_ACCOUNT_TYPE,
                world.ticket().without("teams"), EmbedReason.NO_TEAMS);
        bad.forEach((ticket, reason) ->
                assertThat(EmbedWorld.refusal(world.open(ticket)).reason()).isEqualTo(reason));
        assertThat(world.count("select count(*) from access.members")).isEqualTo(1);
        assertThat(world.count("select count(*) from embed.used_tickets")).isZero();
        assertThat(world.count("select count(*) from embed.viewer_sessions")).isZero();
        HostToken unknown = world.ticket().with("teams", List.of("Nobodys"));
        EmbedRefusal why = EmbedWorld.refusal(world.open(unknown));
        assertThat(why.code()).isEqualTo(EmbedCode.EINVAL);
        assertThat(why.sentence()).contains("Nobodys");
        world.team("Nobodys");
        assertThat(EmbedWorld.refusal(world.open(unknown)).reason()).isEqualTo(EmbedReason.NOT_SHARED);
    }

    @Test
    void withCreationOffOnlyThoseComeInWhoAreAsTheTicketSays() {
        world.opened(world.ticket());
        turnOff();
        assertThat(world.open(world.ticket())).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal unknown = EmbedWorld.refusal(world.open(world.ticket().with("sub", "new@example.com")));
        assertThat(unknown.reason()).isEqualTo(EmbedReason.CREATION_OFF);
        assertThat(unknown.code()).isEqualTo(EmbedCode.EPERM);
        for (HostToken other : List.of(
                world.ticket().with("account_type", "Build"),
                world.ticket().with("teams", List.of()),
                world.ticket().with("teams", List.of("unknown")),
                world.ticket().with("first_name", "P").with("last_name", "D"),
                world.ticket().with("user_attributes", Map.of("Region", "East")))) {
            EmbedRefusal why = EmbedWorld.refusal(world.open(other));
            assertThat(why.reason()).isEqualTo(EmbedReason.UPDATING_OFF);
            assertThat(why.code()).isEqualTo(EmbedCode.EPERM);
        }
        world.member("invited@example.com", MemberKind.INTERNAL, "View");
        assertThat(EmbedWorld.refusal(world.open(bare("invited@example.com"))).reason())
                .isEqualTo(EmbedReason.UPDATING_OFF);
    }

    @Test
    void peopleOfTheOrganizationComeInAsTheyAreAndUnchanged() {
        world.member("colleague@example.com", MemberKind.INTERNAL, "View");
        assertThat(EmbedWorld.refusal(world.open(bare("colleague@example.com"))).reason())
                .isEqualTo(EmbedReason.NOT_SHARED);
        Map<String, Object> claims = Map.of(
                "teams", List.of(),
                "account_type", "View",
                "user_attributes", Map.of(),
                "first_name", "A",
                "last_name", "B");
        claims.forEach((claim, value) -> {
            EmbedRefusal why =
                    EmbedWorld.refusal(world.open(bare("colleague@example.com").with(claim, value)));
            assertThat(why.reason()).as(claim).isEqualTo(EmbedReason.INTERNAL_USER);
            assertThat(why.code()).isEqualTo(EmbedCode.EACCES);
        });
    }

    @Test
    void anAdminComesInByATicketOnlyWhereThatIsAllowed() {
        HostToken admin = bare("admin@example.com");
        assertThat(EmbedWorld.refusal(world.open(admin)).reason()).isEqualTo(EmbedReason.INTERNAL_USER_NOT_ADMITTED);
        EmbedRules usual = EmbedRules.standard();
        Embeds lenient = world.embeds(new EmbedRules(usual.skew(), usual.issuer(), EmbedRules.InternalUsers.ALL));
        assertThat(lenient.open()
                        .open(new EmbedRequest(
                                "acme",
                                new EmbedTarget.Whole(world.workbook),
                                world.host.sign(admin),
                                EmbedWorld.HERE)))
                .isInstanceOf(EmbedOutcome.Opened.class);
    }

    @Test
    void refusesADeactivatedUser() {
        EmbedOutcome.Opened opened = world.opened(world.ticket());
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(
                        world.admin,
                        EmbedWorld.HERE,
                        opened.session().viewer().orElseThrow().member());
        EmbedRefusal why = EmbedWorld.refusal(world.open(world.ticket()));
        assertThat(why.code()).isEqualTo(EmbedCode.ENOENT);
        assertThat(why.fault()).isEqualTo(Fault.FORBIDDEN);
    }

    private HostToken bare(String email) {
        return world.ticket()
                .with("sub", email)
                .without("teams")
                .without("account_type")
                .without("user_attributes");
    }

    private void turnOff() {
        assertThat(new OrganizationSwitches(world.ground())
                        .turn(world.admin, EmbedWorld.HERE, OrganizationSwitch.EMBED_USER_CREATION, Position.OFF))
                .contains(Position.OFF);
    }

    private long audited(String action) {
        return world.count("select count(*) from access.audit_records where action = '" + action + "'");
    }
}
