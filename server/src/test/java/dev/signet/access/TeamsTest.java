package dev.signet.access;

import static dev.signet.access.Team.Visibility.PRIVATE;
import static dev.signet.access.Team.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.InodeId;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsTest {
    private static final int RACERS = 8;

    private TeamsWorld teams;
    private Principal builder;
    private Principal viewer;

    @BeforeAll
    void build() {
        teams = new TeamsWorld();
        builder = teams.world.member("builder@example.com", "Build");
        viewer = teams.world.member("viewer@example.com", "View");
    }

    @AfterAll
    void close() {
        teams.close();
    }

    private ChangeTeam.Outcome rename(Principal who, TeamId team, String name) {
        return teams.change.change(
                who,
                TeamsWorld.HERE,
                team,
                new ChangeTeam.Change(Optional.of(name), Optional.empty(), Optional.empty()));
    }

    private static <T> List<T> atOnce(Callable<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
            List<T> all = new ArrayList<>();
            for (Future<T> each : racers.invokeAll(Collections.nCopies(RACERS, work))) all.add(each.get());
            return all;
        }
    }

    @Test
    void addsATeamWithItsMembersAndSaysSoToTheAudit() {
        TeamId team = teams.team("Sales", PUBLIC, builder, viewer);
        TeamWithMembers found = teams.read.find(teams.admin, team).orElseThrow();
        assertThat(found.members()).containsExactly(builder.member(), viewer.member());
        assertThat(found.team().memberCount()).isEqualTo(2);
        assertThat(found.team().createdByEmbed()).isFalse();
        assertThat(teams.audited(AuditAction.TEAM_CREATE, "team:" + team)).isEqualTo(1);
        assertThat(teams.audited(AuditAction.TEAM_JOIN, "team:" + team)).isEqualTo(2);
    }

    @Test
    void makesAWorkspaceThatTheTeamCanManage() {
        CreateTeam.Draft draft = new CreateTeam.Draft("With a workspace", "", PRIVATE);
        AddTeam.NewTeam wanted = new AddTeam.NewTeam(draft, TeamsWorld.ids(builder), AddTeam.Folder.WORKSPACE);
        AddTeam.Outcome outcome = teams.add.add(teams.admin, TeamsWorld.HERE, wanted);
        if (!(outcome instanceof AddTeam.Outcome.Added(TeamWithMembers _, Optional<InodeId> workspace))) {
            throw new AssertionError(outcome);
        }
        assertThat(teams.world.access.decide(builder, ObjectAction.EDIT, workspace.orElseThrow()))
                .isEqualTo(new Decision.Allowed());
        assertThat(teams.world.access.decide(viewer, ObjectAction.VIEW, workspace.orElseThrow()))
                .isEqualTo(new Decision.Hidden());
    }

    @Test
    void tellsAllWhoAreNoActiveMembersAndAddsNothing() {
        Principal gone = teams.world.member("gone@example.com", "View");
        teams.world.deactivate(gone.member());
        CreateTeam.Draft draft = new CreateTeam.Draft("Never there", "", PUBLIC);
        List<String> named = List.of(
                gone.member().value(),
                builder.member().value(),
                "nobody",
                teams.stranger.member().value());
        AddTeam.Outcome outcome =
                teams.add.add(teams.admin, TeamsWorld.HERE, new AddTeam.NewTeam(draft, named, AddTeam.Folder.NONE));
        if (!(outcome instanceof AddTeam.Outcome.Invalid(List<Violation> violations)))
            throw new AssertionError(outcome);
        assertThat(violations).extracting(Violation::field).containsExactly("members[0]", "members[2]", "members[3]");
        assertThat(teams.seen(teams.admin)).doesNotContain("Never there");
    }

    @Test
    void aNameIsTakenWithoutRegardToCase() {
        TeamId taken = teams.team("Finance", PUBLIC);
        TeamId other = teams.team("Controlling", PUBLIC);
        assertThat(teams.add(teams.admin, "FINANCE", PUBLIC)).isEqualTo(new AddTeam.Outcome.NameTaken());
        assertThat(rename(teams.admin, other, "finance")).isEqualTo(new ChangeTeam.Outcome.NameTaken());
        assertThat(rename(teams.admin, taken, "finance")).isInstanceOf(ChangeTeam.Outcome.Changed.class);
    }

    @Test
    void anotherOrganizationMayUseTheSameName() {
        teams.team("Everywhere", PUBLIC);
        assertThat(teams.add(teams.stranger, "Everywhere", PUBLIC)).isInstanceOf(AddTeam.Outcome.Added.class);
    }

    @Test
    void ofManyWhoWantOneNameAtOnceOneGetsIt() throws InterruptedException, ExecutionException {
        List<AddTeam.Outcome> outcomes = atOnce(() -> teams.add(teams.admin, "Wanted", PUBLIC));
        assertThat(outcomes).filteredOn(AddTeam.Outcome.Added.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(AddTeam.Outcome.NameTaken.class::isInstance)
                .hasSize(RACERS - 1);
    }

    @Test
    void ofManyWhoAreRenamedToOneNameAtOnceOneGetsIt() throws InterruptedException, ExecutionException {
        AtomicInteger number = new AtomicInteger();
        List<TeamId> all = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) all.add(teams.team("Candidate " + i, PUBLIC));
        List<ChangeTeam.Outcome> outcomes =
                atOnce(() -> rename(teams.admin, all.get(number.getAndIncrement()), "Elected"));
        assertThat(outcomes)
                .filteredOn(ChangeTeam.Outcome.Changed.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(ChangeTeam.Outcome.NameTaken.class::isInstance)
                .hasSize(RACERS - 1);
    }

    @Test
    void aPrivateTeamIsSeenByItsMembersAndAdminsOnly() {
        TeamId team = teams.team("Secret project", PRIVATE, builder);
        assertThat(teams.seen(teams.admin)).contains("Secret project");
        assertThat(teams.seen(builder)).contains("Secret project");
        assertThat(teams.seen(viewer)).doesNotContain("Secret project");
        assertThat(teams.read.find(builder, team)).isPresent();
        assertThat(teams.read.find(viewer, team)).isEmpty();
        assertThat(teams.read.members(viewer, team, TeamsWorld.FIRST)).isEmpty();
        assertThat(rename(viewer, team, "Known")).isEqualTo(new ChangeTeam.Outcome.NotFound());
        assertThat(rename(builder, team, "Known")).isEqualTo(new ChangeTeam.Outcome.Forbidden());
    }

    @Test
    void aPublicTeamIsSeenByPeopleButNotByGuests() {
        teams.team("Open house", PUBLIC);
        AddMember.NewMember wanted =
                new AddMember.NewMember("guest@example.com", new Member.PersonName("", ""), MemberKind.GUEST, "View");
        AddMember adding =
                new AddMember(teams.world.test.database(), teams.world.access, teams.world.audit, teams.world.clock);
        if (!(adding.add(teams.admin, TeamsWorld.HERE, wanted) instanceof AddMember.Outcome.Added(Member member))) {
            throw new AssertionError("no guest");
        }
        Principal guest = new Principal.Human(teams.admin.organization(), member.id());
        assertThat(teams.seen(viewer)).contains("Open house");
        assertThat(teams.seen(guest)).isEmpty();
        teams.team("Guests", PRIVATE, guest);
        assertThat(teams.seen(guest)).containsExactly("Guests");
    }

    @Test
    void whoIsDeactivatedSeesNothing() {
        Principal left = teams.world.member("left@example.com", "Build");
        TeamId team = teams.team("Left behind", PUBLIC, left);
        teams.world.deactivate(left.member());
        assertThat(teams.seen(left)).isEmpty();
        assertThat(teams.in(team)).isEmpty();
    }

    @Test
    void toAnotherOrganizationATeamIsAbsent() {
        TeamId team = teams.team("Ours", PUBLIC, builder);
        Principal stranger = teams.stranger;
        assertThat(teams.read.find(stranger, team)).isEmpty();
        assertThat(teams.seen(stranger)).doesNotContain("Ours");
        assertThat(rename(stranger, team, "Theirs")).isEqualTo(new ChangeTeam.Outcome.NotFound());
        assertThat(teams.delete.delete(stranger, TeamsWorld.HERE, team)).isEqualTo(DeleteTeam.Outcome.NOT_FOUND);
        assertThat(teams.join(stranger, team, stranger)).isEqualTo(new ChangeTeamMembers.Outcome.NotFound());
        assertThat(teams.list.of(stranger, builder.member(), TeamsWorld.FIRST))
                .isEqualTo(new ListTeams.Outcome.NotFound());
        assertThat(teams.in(team)).containsExactly(builder.member());
    }

    @Test
    void onlyAdminsAddChangeAndDeleteTeams() {
        TeamId team = teams.team("Steady", PUBLIC);
        assertThat(teams.add(builder, "Mine", PUBLIC)).isEqualTo(new AddTeam.Outcome.Forbidden());
        assertThat(rename(builder, team, "Mine")).isEqualTo(new ChangeTeam.Outcome.Forbidden());
        assertThat(teams.delete.delete(builder, TeamsWorld.HERE, team)).isEqualTo(DeleteTeam.Outcome.FORBIDDEN);
        assertThat(teams.list.of(builder, builder.member(), TeamsWorld.FIRST))
                .isEqualTo(new ListTeams.Outcome.Forbidden());
    }

    @Test
    void deletingATeamTakesWhatItWasGranted() {
        TeamId team = teams.team("Short-lived", PUBLIC, builder);
        Inode workbook = teams.world.object(InodeKind.WORKBOOK, teams.admin, Optional.empty());
        teams.world.grant(workbook, new Grantee.ToTeam(team), Level.VIEW);
        assertThat(teams.world.decide(builder, ObjectAction.VIEW, workbook)).isEqualTo(new Decision.Allowed());
        assertThat(teams.delete.delete(teams.admin, TeamsWorld.HERE, team)).isEqualTo(DeleteTeam.Outcome.DELETED);
        assertThat(teams.delete.delete(teams.admin, TeamsWorld.HERE, team)).isEqualTo(DeleteTeam.Outcome.NOT_FOUND);
        assertThat(teams.world.decide(builder, ObjectAction.VIEW, workbook)).isEqualTo(new Decision.Hidden());
        assertThat(teams.audited(AuditAction.TEAM_DELETE, "team:" + team)).isEqualTo(1);
    }

    @Test
    void whatStaysTheSameIsNotAudited() {
        TeamId team = teams.team("Same", PUBLIC);
        rename(teams.admin, team, "Same");
        assertThat(teams.audited(AuditAction.TEAM_UPDATE, "team:" + team)).isZero();
        rename(teams.admin, team, "Other");
        assertThat(teams.audited(AuditAction.TEAM_UPDATE, "team:" + team)).isEqualTo(1);
    }

    @Test
    void filtersByPartsOfNamesTheExactOneFirst() {
        teams.team("A 100%_zebra", PUBLIC);
        teams.team("100%_Zebra", PRIVATE);
        teams.team("100 zebra", PUBLIC);
        ListTeams.Wanted wanted =
                new ListTeams.Wanted(Optional.of("100%_ZEBRA"), Optional.empty(), Optional.empty(), TeamsWorld.FIRST);
        Part<CountedTeam> found = teams.list.list(teams.admin, wanted);
        assertThat(found.entries())
                .extracting(each -> each.team().name())
                .containsExactly("100%_Zebra", "A 100%_zebra");
        assertThat(found.total()).isEqualTo(2);
        ListTeams.Wanted onlyPublic =
                new ListTeams.Wanted(Optional.of("100%_zebra"), Optional.empty(), Optional.of(PUBLIC), new Slice(0, 1));
        assertThat(teams.list.list(teams.admin, onlyPublic).entries())
                .extracting(each -> each.team().name())
                .containsExactly("A 100%_zebra");
    }

    @Test
    void aTextNoNameCanHoldFindsNothing() {
        ListTeams.Wanted wanted =
                new ListTeams.Wanted(Optional.of("a\0b"), Optional.of("\0"), Optional.empty(), TeamsWorld.FIRST);
        assertThat(teams.list.list(teams.admin, wanted).entries()).isEmpty();
    }

    @Test
    void pagesHoldEachTeamOnce() {
        for (int i = 0; i < 5; i++) teams.team("Page " + i, PUBLIC);
        List<String> walked = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            ListTeams.Wanted wanted = new ListTeams.Wanted(
                    Optional.of("page "), Optional.empty(), Optional.empty(), new Slice(offset, 2));
            teams.list
                    .list(teams.admin, wanted)
                    .entries()
                    .forEach(each -> walked.add(each.team().name()));
        }
        assertThat(walked).containsExactly("Page 0", "Page 1", "Page 2", "Page 3", "Page 4");
    }

    @Test
    void anAdminSeesWhichTeamsAMemberIsIn() {
        Principal joiner = teams.world.member("joiner@example.com", "View");
        teams.team("Two of joiner", PRIVATE, joiner);
        teams.team("One of joiner", PUBLIC, joiner);
        ListTeams.Outcome outcome = teams.list.of(teams.admin, joiner.member(), TeamsWorld.FIRST);
        if (!(outcome instanceof ListTeams.Outcome.Listed(Part<CountedTeam> part))) throw new AssertionError(outcome);
        assertThat(part.entries())
                .extracting(each -> each.team().name())
                .containsExactly("One of joiner", "Two of joiner");
    }
}
