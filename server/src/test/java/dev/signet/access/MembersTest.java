package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ListMembers.Also;
import dev.signet.access.ListMembers.Search;
import dev.signet.access.ListMembers.Wanted;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersTest {
    private MemberWorld people;

    @BeforeAll
    void start() {
        people = new MemberWorld();
        people.member("percent@example.com", "Hundred%", "Sure", MemberKind.INTERNAL);
        people.member("under_score@example.com", "Under", "Score", MemberKind.INTERNAL);
        people.member("underXscore@example.com", "Above", "All", MemberKind.INTERNAL);
        people.member("slash@example.com", "Back\\slash", "O'Neil", MemberKind.INTERNAL);
        people.member("bang@example.com", "Bang!", "ÄRGER", MemberKind.INTERNAL);
        people.member("guest@example.com", "Gus", "Guest", MemberKind.GUEST);
    }

    @AfterAll
    void stop() {
        people.close();
    }

    @Test
    void findsTextWithinNamesAndAddressesWithoutRegardToCase() {
        assertThat(people.search("SURE")).containsExactly("percent@example.com");
        assertThat(people.search("hundred% s")).containsExactly("percent@example.com");
        assertThat(people.search("Slash@EXAMPLE")).containsExactly("slash@example.com");
        assertThat(people.search("ärger")).containsExactly("bang@example.com");
    }

    @Test
    void takesNoCharacterOfASearchForAPattern() {
        assertThat(people.search("%")).containsExactly("percent@example.com");
        assertThat(people.search("_")).containsExactly("under_score@example.com");
        assertThat(people.search("\\")).containsExactly("slash@example.com");
        assertThat(people.search("!")).containsExactly("bang@example.com");
        assertThat(people.search("o'neil")).containsExactly("slash@example.com");
        assertThat(people.search("h%d")).isEmpty();
    }

    @Test
    void findsAnAddressExactlyWithoutRegardToCase() {
        assertThat(people.emails(new Wanted(new Search.Address("UNDER_score@example.com"), Set.of(), 0, 50)))
                .containsExactly("under_score@example.com");
        assertThat(people.emails(new Wanted(new Search.Address("score@example.com"), Set.of(), 0, 50)))
                .isEmpty();
    }

    @Test
    void listsThoseWhoLeftOnlyWhenAsked() {
        Member archived = people.member("archived@example.com", "", "", MemberKind.INTERNAL);
        Member inactive = people.member("inactive@example.com", "", "", MemberKind.INTERNAL);
        people.change(people.admin, archived.id(), MemberWorld.activity(Optional.of(true), Optional.empty()));
        people.change(people.admin, inactive.id(), MemberWorld.activity(Optional.empty(), Optional.of(true)));
        assertThat(listed(Set.of())).doesNotContain("archived@example.com", "inactive@example.com");
        assertThat(listed(Set.of(Also.ARCHIVED)))
                .contains("archived@example.com")
                .doesNotContain("inactive@example.com");
        assertThat(listed(Set.of(Also.INACTIVE)))
                .contains("inactive@example.com")
                .doesNotContain("archived@example.com");
        assertThat(listed(Set.of(Also.ARCHIVED, Also.INACTIVE)))
                .contains("archived@example.com", "inactive@example.com");
    }

    private List<String> listed(Set<Also> also) {
        return people.emails(new Wanted(new Search.Everybody(), also, 0, 1_000));
    }

    @Test
    void tellsGuestsOfNobodyButThemselves() {
        Member guest = people.member("visitor@example.com", "Vi", "Sitor", MemberKind.GUEST);
        ListMembers.Page page =
                people.list.list(people.human(guest), new Wanted(new Search.Everybody(), Set.of(), 0, 50));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.entries().getFirst().member()).isEqualTo(guest);
        assertThat(people.read.find(people.human(guest), people.admin.member())).isEmpty();
        assertThat(people.read.find(people.human(guest), guest.id())).isPresent();
    }

    @Test
    void tellsThoseWhoLeftOfNobody() {
        Member gone = people.member("nosy@example.com", "", "", MemberKind.INTERNAL);
        people.deactivate.deactivate(people.admin, AccessWorld.HERE, gone.id());
        Wanted everybody = new Wanted(new Search.Everybody(), Set.of(), 0, 50);
        assertThat(people.list.list(people.human(gone), everybody).entries()).isEmpty();
        assertThat(people.read.find(people.human(gone), gone.id())).isEmpty();
    }

    @Test
    void keepsOrganizationsApart() {
        Principal other = people.anotherOrganization("apart");
        Member ours = people.member("ours@example.com", "", "", MemberKind.INTERNAL);
        ListMembers.Page theirs = people.list.list(other, new Wanted(new Search.Everybody(), Set.of(), 0, 50));
        assertThat(theirs.total()).isEqualTo(1);
        assertThat(people.read.find(other, ours.id())).isEmpty();
        assertThat(people.change(other, ours.id(), MemberWorld.type("Admin")))
                .isEqualTo(people.change(other, MemberId.random(), MemberWorld.type("Admin")))
                .isEqualTo(new ChangeMember.Outcome.NotFound());
        assertThat(people.deactivate.deactivate(other, AccessWorld.HERE, ours.id()))
                .isEqualTo(DeactivateMember.Outcome.NOT_FOUND);
        assertThat(people.count.count(other, ours.id())).isEqualTo(new CountBelongings.Outcome.NotFound());
        assertThat(people.invite.invite(other, AccessWorld.HERE, ours.id()))
                .isEqualTo(new InviteMember.Outcome.NotFound());
        TeamId team = people.world.team("ours alone");
        assertThat(addTo(other, "thief@example.com", team)).isInstanceOf(AddMember.Outcome.NoSuchTeams.class);
    }

    private AddMember.Outcome addTo(Principal by, String email, TeamId team) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("", ""), MemberKind.INTERNAL, "View");
        return people.add.add(by, AccessWorld.HERE, wanted, List.of(new AddMember.Seat(team, TeamRank.ADMIN)));
    }

    @Test
    void putsANewMemberIntoTeams() {
        TeamId team = people.world.team("crew");
        AddMember.Outcome outcome = addTo(people.admin, "crew@example.com", team);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AddMember.Outcome.Added.class,
                        added -> assertThat(people.read
                                        .find(people.admin, added.member().id())
                                        .orElseThrow()
                                        .teams())
                                .containsExactly(new ReadMember.TeamName(team, "crew")));
        assertThat(addTo(people.admin, "nocrew@example.com", TeamId.random()))
                .isInstanceOf(AddMember.Outcome.NoSuchTeams.class);
        assertThat(people.search("nocrew")).isEmpty();
    }

    @Test
    void addsOneOfManyWithTheSameAddressAtOnce() throws InterruptedException, ExecutionException {
        List<Callable<AddMember.Outcome>> attempts = IntStream.range(0, 8)
                .<Callable<AddMember.Outcome>>mapToObj(n -> () ->
                        people.world.add(people.admin, n % 2 == 0 ? "RACE@example.com" : "race@example.com", "View"))
                .toList();
        assertThat(atOnce(attempts))
                .filteredOn(AddMember.Outcome.Added.class::isInstance)
                .hasSize(1);
        assertThat(people.search("race@")).hasSize(1);
    }

    @Test
    void movesOneOfTwoToTheSameAddressAtOnce() throws InterruptedException, ExecutionException {
        List<Callable<ChangeMember.Outcome>> attempts = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            MemberId id = people.member("mover" + n + "@example.com", "", "", MemberKind.INTERNAL)
                    .id();
            attempts.add(() -> people.change(people.admin, id, MemberWorld.email("moved@example.com")));
        }
        List<ChangeMember.Outcome> outcomes = atOnce(attempts);
        assertThat(outcomes)
                .filteredOn(ChangeMember.Outcome.Changed.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(new ChangeMember.Outcome.EmailTaken()::equals)
                .hasSize(3);
        assertThat(people.search("moved@")).hasSize(1);
    }

    @Test
    void keepsAnAddressToOneOfANewAndAMovedMember() throws InterruptedException, ExecutionException {
        for (int n = 0; n < 10; n++) {
            String wanted = "contested" + n + "@example.com";
            MemberId id = people.member("before" + n + "@example.com", "", "", MemberKind.INTERNAL)
                    .id();
            atOnce(List.of(
                    () -> people.change(people.admin, id, MemberWorld.email(wanted)),
                    () -> people.world.add(people.admin, wanted, "View")));
            assertThat(people.search(wanted)).hasSize(1);
        }
    }

    static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> each : threads.invokeAll(work)) results.add(each.get());
        }
        return results;
    }
}
