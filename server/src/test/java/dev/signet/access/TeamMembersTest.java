package dev.signet.access;

import static dev.signet.access.Team.Visibility.PRIVATE;
import static dev.signet.access.Team.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ChangeTeamMembers.Missing;
import dev.signet.access.ChangeTeamMembers.Outcome;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamMembersTest {
    private TeamsWorld teams;
    private Principal lead;
    private Principal one;
    private Principal two;

    @BeforeAll
    void build() {
        teams = new TeamsWorld();
        lead = teams.world.member("lead@example.com", "View");
        one = teams.world.member("one@example.com", "Build");
        two = teams.world.member("two@example.com", "View");
    }

    @AfterAll
    void close() {
        teams.close();
    }

    private TeamRank rank(TeamId team, Principal who) {
        return teams.read.members(teams.admin, team, TeamsWorld.FIRST).orElseThrow().entries().stream()
                .filter(each -> each.member().equals(who.member()))
                .map(TeamMember::rank)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhoIsInATeamAndWhoBroughtThem() {
        TeamId team = teams.team("Told", PUBLIC);
        teams.makeAdmin(teams.admin, team, lead);
        teams.join(lead, team, one);
        List<TeamMember> members =
                teams.read.members(two, team, TeamsWorld.FIRST).orElseThrow().entries();
        assertThat(members)
                .containsExactly(
                        new TeamMember(
                                lead.member(),
                                "lead@example.com",
                                new Member.PersonName("", ""),
                                TeamRank.ADMIN,
                                teams.admin.member()),
                        new TeamMember(
                                one.member(),
                                "one@example.com",
                                new Member.PersonName("", ""),
                                TeamRank.MEMBER,
                                lead.member()));
    }

    @Test
    void anAdminOfTheTeamChangesItsMembersWhateverTheirAccountType() {
        TeamId team = teams.team("Led", PRIVATE, one);
        teams.makeAdmin(teams.admin, team, lead);
        assertThat(teams.join(lead, team, two)).isEqualTo(new Outcome.Changed());
        assertThat(teams.leave(lead, team, one)).isEqualTo(new Outcome.Changed());
        assertThat(teams.in(team)).containsExactly(lead.member(), two.member());
    }

    @Test
    void anAdminOfTheTeamNamesNoOtherAndChangesNothingElse() {
        TeamId team = teams.team("Limits", PRIVATE, one);
        teams.makeAdmin(teams.admin, team, lead);
        assertThat(teams.makeAdmin(lead, team, one)).isEqualTo(new Outcome.Forbidden(Missing.ADMIN));
        assertThat(rank(team, one)).isEqualTo(TeamRank.MEMBER);
        assertThat(teams.delete.delete(lead, TeamsWorld.HERE, team)).isEqualTo(DeleteTeam.Outcome.FORBIDDEN);
    }

    @Test
    void anAdminOfOneTeamIsNobodyInAnother() {
        TeamId led = teams.team("Led too", PRIVATE);
        teams.makeAdmin(teams.admin, led, lead);
        TeamId hidden = teams.team("Hidden from lead", PRIVATE);
        TeamId open = teams.team("Open to lead", PUBLIC);
        assertThat(teams.join(lead, hidden, one)).isEqualTo(new Outcome.NotFound());
        assertThat(teams.join(lead, open, one)).isEqualTo(new Outcome.Forbidden(Missing.TEAM_ADMIN));
    }

    @Test
    void aMemberOfTheTeamChangesNothing() {
        TeamId team = teams.team("Flat", PRIVATE, one);
        assertThat(teams.join(one, team, two)).isEqualTo(new Outcome.Forbidden(Missing.TEAM_ADMIN));
        assertThat(teams.leave(one, team, one)).isEqualTo(new Outcome.Forbidden(Missing.TEAM_ADMIN));
    }

    @Test
    void whoIsDismissedStaysButDecidesNoMore() {
        TeamId team = teams.team("Dismissed", PRIVATE);
        teams.makeAdmin(teams.admin, team, lead);
        ChangeTeamMembers.Change dismissal =
                new ChangeTeamMembers.Change(List.of(), List.of(), List.of(), TeamsWorld.ids(lead));
        teams.members.change(teams.admin, TeamsWorld.HERE, team, dismissal);
        assertThat(rank(team, lead)).isEqualTo(TeamRank.MEMBER);
        assertThat(teams.join(lead, team, one)).isEqualTo(new Outcome.Forbidden(Missing.TEAM_ADMIN));
    }

    @Test
    void aDeactivatedAdminOfTheTeamDecidesNoMore() {
        Principal left = teams.world.member("former@example.com", "Build");
        TeamId team = teams.team("Former", PUBLIC);
        teams.makeAdmin(teams.admin, team, left);
        teams.world.deactivate(left.member());
        assertThat(teams.join(left, team, one)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void inactiveMembersAreNeitherAddedNorRemovedAndAllAreTold() {
        Principal left = teams.world.member("away@example.com", "Build");
        TeamId team = teams.team("Away", PUBLIC, left, one);
        teams.world.deactivate(left.member());
        ChangeTeamMembers.Change change = new ChangeTeamMembers.Change(
                List.of(two.member().value(), "?"),
                List.of(left.member().value(), one.member().value()),
                List.of(one.member().value()),
                List.of());
        Outcome outcome = teams.members.change(teams.admin, TeamsWorld.HERE, team, change);
        if (!(outcome instanceof Outcome.Invalid(List<Violation> violations))) throw new AssertionError(outcome);
        assertThat(violations).extracting(Violation::field).containsExactly("add[1]", "remove[0]", "addAdmins");
        assertThat(teams.in(team)).containsExactly(one.member());
    }

    @Test
    void twiceIsAsGoodAsOnceAndAuditedOnce() {
        TeamId team = teams.team("Twice", PUBLIC);
        assertThat(teams.join(teams.admin, team, one)).isEqualTo(new Outcome.Changed());
        assertThat(teams.join(teams.admin, team, one)).isEqualTo(new Outcome.Changed());
        assertThat(teams.audited(AuditAction.TEAM_JOIN, "team:" + team)).isEqualTo(1);
        assertThat(teams.leave(teams.admin, team, one)).isEqualTo(new Outcome.Changed());
        assertThat(teams.leave(teams.admin, team, one)).isEqualTo(new Outcome.Changed());
        assertThat(teams.audited(AuditAction.TEAM_LEAVE, "team:" + team)).isEqualTo(1);
    }

    @Test
    void joiningAgainDoesNotCostTheRank() {
        TeamId team = teams.team("Kept", PUBLIC);
        teams.makeAdmin(teams.admin, team, lead);
        teams.join(teams.admin, team, lead);
        assertThat(rank(team, lead)).isEqualTo(TeamRank.ADMIN);
    }

    @Test
    void whatATeamIsGrantedReachesAndLeavesItsMembersAtOnce() {
        TeamId team = teams.team("Granted", PUBLIC);
        Inode workbook = teams.world.object(InodeKind.WORKBOOK, teams.admin, Optional.empty());
        teams.world.grant(workbook, new Grantee.ToTeam(team), Level.VIEW);
        assertThat(teams.world.decide(two, ObjectAction.VIEW, workbook)).isEqualTo(new Decision.Hidden());
        teams.join(teams.admin, team, two);
        assertThat(teams.world.decide(two, ObjectAction.VIEW, workbook)).isEqualTo(new Decision.Allowed());
        teams.leave(teams.admin, team, two);
        assertThat(teams.world.decide(two, ObjectAction.VIEW, workbook)).isEqualTo(new Decision.Hidden());
    }
}
