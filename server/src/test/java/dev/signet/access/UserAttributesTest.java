package dev.signet.access;

import static dev.signet.access.Team.Visibility.PRIVATE;
import static dev.signet.access.Team.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserAttributesTest {
    private static final int RACERS = 8;
    private static final Optional<Integer> LAST = Optional.empty();

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

    private List<Integer> priorities(UserAttributeId attribute) {
        if (teams.assignments.ofTeams(teams.admin, attribute, TeamsWorld.FIRST)
                instanceof ReadAssignments.Outcome.Listed<ValueOfTeam>(Part<ValueOfTeam> part)) {
            return part.entries().stream().map(ValueOfTeam::priority).toList();
        }
        throw new AssertionError("not listed");
    }

    private static List<Violation> violations(AssignmentOutcome outcome) {
        if (outcome instanceof AssignmentOutcome.Invalid(List<Violation> violations)) return violations;
        throw new AssertionError(outcome);
    }

    @Test
    void aNewAttributeHoldsItsDefaultForEverybodyAtOnce() {
        assertThat(teams.value(viewer, "Country")).isEmpty();
        teams.attribute("Country", Optional.of("all"));
        assertThat(teams.value(viewer, "Country")).contains("all");
        assertThat(teams.value(teams.stranger, "Country")).isEmpty();
    }

    @Test
    void aNameIsTakenLetterForLetter() {
        teams.attribute("Region", Optional.empty());
        DefineUserAttribute.Wanted same = new DefineUserAttribute.Wanted("Region", "", Optional.empty());
        DefineUserAttribute.Wanted other = new DefineUserAttribute.Wanted("region", "", Optional.empty());
        assertThat(teams.addAttribute.add(teams.admin, TeamsWorld.HERE, same))
                .isEqualTo(new AddUserAttribute.Outcome.NameTaken());
        assertThat(teams.addAttribute.add(teams.admin, TeamsWorld.HERE, other))
                .isInstanceOf(AddUserAttribute.Outcome.Added.class);
        assertThat(teams.addAttribute.add(teams.stranger, TeamsWorld.HERE, same))
                .isInstanceOf(AddUserAttribute.Outcome.Added.class);
    }

    @Test
    void theMembersOwnComesBeforeTheTeamsAndTheDefaultLast() {
        UserAttributeId attribute = teams.attribute("Store", Optional.of("default"));
        TeamId team = teams.team("Store team", PUBLIC, builder);
        assertThat(teams.value(builder, "Store")).contains("default");
        teams.give(attribute, team, "team", LAST);
        assertThat(teams.value(builder, "Store")).contains("team");
        assertThat(teams.value(viewer, "Store")).contains("default");
        teams.give(attribute, builder, "own");
        assertThat(teams.value(builder, "Store")).contains("own");
        teams.unassign.fromMembers(teams.admin, TeamsWorld.HERE, attribute, List.of(builder.member()));
        assertThat(teams.value(builder, "Store")).contains("team");
        teams.unassign.fromTeams(teams.admin, TeamsWorld.HERE, attribute, List.of(team));
        assertThat(teams.value(builder, "Store")).contains("default");
    }

    @Test
    void ofSeveralTeamsTheLowestPriorityHolds() {
        UserAttributeId attribute = teams.attribute("Plant", Optional.empty());
        TeamId first = teams.team("Plant one", PUBLIC, builder);
        TeamId second = teams.team("Plant two", PUBLIC, builder);
        teams.give(attribute, first, "one", LAST);
        teams.give(attribute, second, "two", LAST);
        assertThat(priorities(attribute)).containsExactly(1, 2);
        assertThat(teams.value(builder, "Plant")).contains("one");
        teams.give(attribute, first, "one", Optional.of(9));
        assertThat(teams.value(builder, "Plant")).contains("two");
        teams.give(attribute, first, "first", LAST);
        assertThat(priorities(attribute)).containsExactly(2, 9);
        assertThat(teams.value(builder, "Plant")).contains("two");
    }

    @Test
    void joiningLeavingRenamingAndDeletingATeamActAtTheNextQuestion() {
        UserAttributeId attribute = teams.attribute("Line", Optional.empty());
        TeamId team = teams.team("Line team", PUBLIC);
        teams.give(attribute, team, "from the team", LAST);
        assertThat(teams.value(viewer, "Line")).isEmpty();
        teams.join(teams.admin, team, viewer);
        assertThat(teams.value(viewer, "Line")).contains("from the team");
        teams.change.change(
                teams.admin,
                TeamsWorld.HERE,
                team,
                new ChangeTeam.Change(Optional.of("Line team, renamed"), Optional.empty(), Optional.empty()));
        assertThat(teams.profiles
                        .find(viewer.organization(), viewer.member())
                        .orElseThrow()
                        .teams())
                .contains("Line team, renamed")
                .doesNotContain("Line team");
        teams.leave(teams.admin, team, viewer);
        assertThat(teams.value(viewer, "Line")).isEmpty();
        teams.join(teams.admin, team, viewer);
        teams.delete.delete(teams.admin, TeamsWorld.HERE, team);
        Profile after =
                teams.profiles.find(viewer.organization(), viewer.member()).orElseThrow();
        assertThat(after.attributes()).doesNotContainKey("Line");
        assertThat(after.teams()).doesNotContain("Line team, renamed");
    }

    @Test
    void deletingAnAttributeTakesEveryValueOfIt() {
        UserAttributeId attribute = teams.attribute("Passing", Optional.of("default"));
        teams.give(attribute, viewer, "own");
        DeleteUserAttribute delete = new DeleteUserAttribute(teams.ground);
        assertThat(delete.delete(builder, TeamsWorld.HERE, attribute)).isEqualTo(DeleteUserAttribute.Outcome.FORBIDDEN);
        assertThat(delete.delete(teams.stranger, TeamsWorld.HERE, attribute))
                .isEqualTo(DeleteUserAttribute.Outcome.NOT_FOUND);
        assertThat(delete.delete(teams.admin, TeamsWorld.HERE, attribute))
                .isEqualTo(DeleteUserAttribute.Outcome.DELETED);
        assertThat(teams.value(viewer, "Passing")).isEmpty();
        assertThat(teams.give(attribute, viewer, "again")).isEqualTo(new AssignmentOutcome.NotFound());
    }

    @Test
    void givesAllOrNoneAndTellsEveryEntryThatIsWrong() {
        UserAttributeId attribute = teams.attribute("All or none", Optional.empty());
        List<AssignToMembers.Entry> entries = List.of(
                new AssignToMembers.Entry(viewer.member().value(), "a"),
                new AssignToMembers.Entry("nobody", "b"),
                new AssignToMembers.Entry(viewer.member().value(), "c"),
                new AssignToMembers.Entry(teams.stranger.member().value(), "d"));
        assertThat(violations(teams.toMembers.assign(teams.admin, TeamsWorld.HERE, attribute, entries)))
                .extracting(Violation::field)
                .containsExactly("assignments[1].userId", "assignments[2].userId", "assignments[3].userId");
        assertThat(teams.value(viewer, "All or none")).isEmpty();
        TeamId team = teams.team("All or none", PUBLIC);
        List<AssignToTeam.Entry> ofTeam = List.of(
                new AssignToTeam.Entry(attribute.toString(), "a"),
                new AssignToTeam.Entry(UserAttributeId.random().toString(), "b"));
        assertThat(violations(teams.toTeam.assign(teams.admin, TeamsWorld.HERE, team, ofTeam)))
                .extracting(Violation::field)
                .containsExactly("assignments[1].userAttributeId");
        assertThat(priorities(attribute)).isEmpty();
    }

    @Test
    void aTeamCanBeGivenItsValuesFromItsOwnSide() {
        UserAttributeId one = teams.attribute("Side one", Optional.empty());
        UserAttributeId two = teams.attribute("Side two", Optional.empty());
        TeamId team = teams.team("Side", PRIVATE, viewer);
        List<AssignToTeam.Entry> entries =
                List.of(new AssignToTeam.Entry(one.toString(), "1"), new AssignToTeam.Entry(two.toString(), "2"));
        assertThat(teams.toTeam.assign(teams.admin, TeamsWorld.HERE, team, entries))
                .isEqualTo(new AssignmentOutcome.Done(2));
        assertThat(teams.value(viewer, "Side one")).contains("1");
        if (!(teams.assignments.ofTeam(teams.admin, team, TeamsWorld.FIRST)
                instanceof ReadAssignments.Outcome.Listed<TeamAttribute>(Part<TeamAttribute> part))) {
            throw new AssertionError("not listed");
        }
        assertThat(part.entries())
                .containsExactly(
                        new TeamAttribute(one, "Side one", "1", 1), new TeamAttribute(two, "Side two", "2", 1));
        assertThat(teams.toTeam.assign(viewer, TeamsWorld.HERE, team, entries))
                .isEqualTo(new AssignmentOutcome.Forbidden());
        assertThat(teams.toTeam.assign(builder, TeamsWorld.HERE, team, entries))
                .isEqualTo(new AssignmentOutcome.NotFound());
    }

    @Test
    void onlyAdminsSeeAndChangeValues() {
        UserAttributeId attribute = teams.attribute("Guarded", Optional.empty());
        List<AssignToMembers.Entry> own =
                List.of(new AssignToMembers.Entry(builder.member().value(), "everything"));
        assertThat(teams.toMembers.assign(builder, TeamsWorld.HERE, attribute, own))
                .isEqualTo(new AssignmentOutcome.Forbidden());
        assertThat(teams.toMembers.assign(teams.stranger, TeamsWorld.HERE, attribute, List.of()))
                .isEqualTo(new AssignmentOutcome.NotFound());
        assertThat(teams.assignments.ofMembers(builder, attribute, TeamsWorld.FIRST))
                .isInstanceOf(ReadAssignments.Outcome.Forbidden.class);
        assertThat(teams.value(builder, "Guarded")).isEmpty();
    }

    @Test
    void whoBuildsDocumentsSeesWhichAttributesThereAre() {
        teams.attribute("Seen by builders", Optional.empty());
        ReadUserAttributes read = new ReadUserAttributes(teams.ground);
        if (!(read.list(builder, Optional.of("SEEN by"), TeamsWorld.FIRST)
                instanceof ReadUserAttributes.Outcome.Found<Part<UserAttribute>>(Part<UserAttribute> part))) {
            throw new AssertionError("not listed");
        }
        assertThat(part.entries()).extracting(UserAttribute::name).containsExactly("Seen by builders");
        assertThat(read.list(viewer, Optional.empty(), TeamsWorld.FIRST))
                .isInstanceOf(ReadUserAttributes.Outcome.Forbidden.class);
        assertThat(read.find(teams.stranger, part.entries().getFirst().id()))
                .isInstanceOf(ReadUserAttributes.Outcome.NotFound.class);
    }

    @Test
    void everyAssignmentIsAuditedWithoutTheValue() {
        UserAttributeId attribute = teams.attribute("Audited", Optional.empty());
        teams.give(attribute, viewer, "not for the audit");
        teams.unassign.fromMembers(teams.admin, TeamsWorld.HERE, attribute, List.of(viewer.member(), builder.member()));
        String subject = "user-attribute:" + attribute;
        assertThat(teams.audited(AuditAction.USER_ATTRIBUTE_ASSIGN, subject)).isEqualTo(1);
        assertThat(teams.audited(AuditAction.USER_ATTRIBUTE_UNASSIGN, subject)).isEqualTo(1);
        long leaks = teams.world
                .test
                .database()
                .inOrganization(
                        teams.admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select count(*) as n from access.audit_records where details like '%not for%'")
                                .get("n", Long.class));
        assertThat(leaks).isZero();
    }

    @Test
    void teamsThatAreGivenValuesAtOnceGetPlacesOfTheirOwn() throws InterruptedException, ExecutionException {
        UserAttributeId attribute = teams.attribute("Raced", Optional.empty());
        List<Callable<AssignmentOutcome>> races = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            TeamId team = teams.team("Racer " + i, PUBLIC);
            races.add(() -> teams.give(attribute, team, "value", LAST));
        }
        try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
            for (Future<AssignmentOutcome> race : racers.invokeAll(races))
                assertThat(race.get()).isEqualTo(new AssignmentOutcome.Done(1));
        }
        assertThat(priorities(attribute)).hasSize(RACERS);
        assertThat(new HashSet<>(priorities(attribute))).hasSize(RACERS);
    }

    @Test
    void anEmbedUsersOwnValueComesBeforeThatOfTheirTeam() {
        UserAttributeId attribute = teams.attribute("Embedded", Optional.empty());
        TeamId team = teams.team("Embed team", PUBLIC);
        teams.give(attribute, team, "team", LAST);
        EmbedUser user = new EmbedUser(
                "embedded@example.com",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Set.of("Embed team")),
                Optional.empty());
        ProvisionEmbedUser provision = new ProvisionEmbedUser(teams.world.audit, teams.world.clock);
        ProvisionEmbedUser.Outcome outcome = teams.world
                .test
                .database()
                .inOrganization(teams.admin.organization(), tx -> provision.in(tx, teams.admin, TeamsWorld.HERE, user));
        if (!(outcome instanceof ProvisionEmbedUser.Outcome.Ready ready)) throw new AssertionError(outcome);
        Principal embedded = new Principal.Human(
                teams.admin.organization(), ready.standing().member().id());
        assertThat(teams.value(embedded, "Embedded")).contains("team");
        teams.give(attribute, embedded, "own");
        assertThat(teams.value(embedded, "Embedded")).contains("own");
    }
}
