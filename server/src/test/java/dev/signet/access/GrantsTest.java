package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ListGrants.Of;
import dev.signet.access.ListGrants.Reach;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsTest {
    private ObjectsWorld world;
    private Principal builder;
    private Principal viewer;

    @BeforeAll
    void build() {
        world = new ObjectsWorld();
        builder = world.member("builder@example.com", "Build");
        viewer = world.member("viewer@example.com", "View");
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Inode workbook(Principal owner) {
        return world.in(world.workspace(world.admin), InodeKind.WORKBOOK, owner);
    }

    private static Grant only(ShareObject.Outcome outcome) {
        if (outcome instanceof ShareObject.Outcome.Shared(List<Grant> grants)) return grants.getFirst();
        throw new AssertionError(outcome);
    }

    private ListGrants.Outcome list(Principal who, Of of) {
        return world.listGrants.list(who, new ListGrants.Wanted(of, 0, 100));
    }

    private List<InodeId> objects(Principal who, Of of) {
        if (list(who, of) instanceof ListGrants.Outcome.Listed(List<Grant> grants, long _)) {
            return grants.stream().map(grant -> grant.object().id()).toList();
        }
        throw new AssertionError("not listed");
    }

    @Test
    void aGrantIsOnlyEverRaised() {
        Inode workbook = workbook(builder);
        Grant first = only(world.share(builder, workbook, viewer, "explore"));
        Grant lower = only(world.share(builder, workbook, viewer, "view"));
        Grant higher = only(world.share(builder, workbook, viewer, "edit"));
        assertThat(lower).isEqualTo(first);
        assertThat(higher.id()).isEqualTo(first.id());
        assertThat(higher.level()).isEqualTo(Level.EDIT);
        assertThat(world.grantsOn(workbook)).hasSize(1);
    }

    @Test
    void ofManyAtOnceTheStrongestStays() throws Exception {
        Inode workspace = world.workspace(world.admin);
        List<String> levels = List.of("view", "explore", "organize", "edit");
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String level = levels.get(i % 4);
                asked.add(many.submit(() -> only(world.share(world.admin, workspace, viewer, level))));
            }
            for (Future<?> each : asked) each.get();
        }
        assertThat(world.grantsOn(workspace)).extracting(Grant::level).containsExactly(Level.EDIT);
    }

    @Test
    void eachKindHasItsLevels() {
        Inode connection = world.world.object(InodeKind.CONNECTION, world.admin, Optional.empty());
        assertThat(only(world.share(world.admin, connection, builder, "annotate"))
                        .level())
                .isEqualTo(Level.ANNOTATE);
        for (String wrong : List.of("view", "edit", "admin", "")) {
            assertThat(world.share(world.admin, connection, builder, wrong))
                    .isEqualTo(new ShareObject.Outcome.Invalid(
                            List.of(new Violation("permission", "On a connection give one of: usage, annotate."))));
        }
        assertThat(world.share(builder, workbook(builder), viewer, "organize"))
                .isInstanceOf(ShareObject.Outcome.Invalid.class);
    }

    @Test
    void tellsEverythingThatIsWrongAndGrantsNothing() {
        Inode workbook = workbook(builder);
        List<ShareObject.Wanted> wanted = List.of(
                new ShareObject.Wanted("grants[0]", Optional.of(viewer.member().value()), Optional.empty(), "view"),
                new ShareObject.Wanted("grants[1]", Optional.empty(), Optional.empty(), "view"),
                new ShareObject.Wanted(
                        "grants[2]", Optional.of(MemberId.random().value()), Optional.empty(), "x"),
                new ShareObject.Wanted(
                        "grants[3]",
                        Optional.empty(),
                        Optional.of(UUID.randomUUID().toString()),
                        "view"));
        ShareObject.Outcome outcome = world.share.share(
                builder, ObjectsWorld.HERE, new ShareObject.Target(workbook.id(), Optional.empty()), wanted);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ShareObject.Outcome.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrder(
                                        "grants[1].grantee",
                                        "grants[2].grantee.memberId",
                                        "grants[2].permission",
                                        "grants[3].grantee.teamId"));
        assertThat(world.grantsOn(workbook)).isEmpty();
    }

    @Test
    void onlyThoseWhoMayShareGrantListAndRevoke() {
        Inode workbook = workbook(world.admin);
        Grant grant = only(world.share(world.admin, workbook, builder, "edit"));
        assertThat(world.share(builder, workbook, viewer, "view")).isInstanceOf(ShareObject.Outcome.Forbidden.class);
        assertThat(list(builder, new Of.OneObject(workbook.id(), Reach.ANY, Optional.empty())))
                .isInstanceOf(ListGrants.Outcome.Forbidden.class);
        assertThat(world.revoke.revoke(builder, ObjectsWorld.HERE, grant.id(), _ -> true))
                .isEqualTo(new RevokeGrant.Outcome.Forbidden());
        assertThat(new ReadGrant(world.ground).find(builder, grant.id())).isEqualTo(new ReadGrant.Outcome.Found(grant));
    }

    @Test
    void whatIsHiddenIsAbsent() {
        Inode workbook = workbook(world.admin);
        Grant grant = only(world.share(world.admin, workbook, viewer, "view"));
        for (Principal who : List.of(builder, world.stranger())) {
            assertThat(world.share(who, workbook, who, "view")).isEqualTo(new ShareObject.Outcome.NotFound());
            assertThat(list(who, new Of.OneObject(workbook.id(), Reach.ANY, Optional.empty())))
                    .isEqualTo(new ListGrants.Outcome.NotFound());
            assertThat(world.revoke.revoke(who, ObjectsWorld.HERE, grant.id(), _ -> true))
                    .isEqualTo(new RevokeGrant.Outcome.NotFound());
            assertThat(new ReadGrant(world.ground).find(who, grant.id())).isEqualTo(new ReadGrant.Outcome.NotFound());
        }
    }

    @Test
    void aGrantThatIsTakenAwayGivesNothingAnyMoreAndIsGoneOnce() {
        Inode workbook = workbook(builder);
        Grant grant = only(world.share(builder, workbook, viewer, "view"));
        assertThat(world.find(viewer, workbook)).isPresent();
        assertThat(world.revoke.revoke(builder, ObjectsWorld.HERE, grant.id(), on -> on.kind() == InodeKind.WORKSPACE))
                .isEqualTo(new RevokeGrant.Outcome.NotFound());
        assertThat(world.revoke.revoke(builder, ObjectsWorld.HERE, grant.id(), _ -> true))
                .isEqualTo(new RevokeGrant.Outcome.Revoked(grant));
        assertThat(world.find(viewer, workbook)).isEmpty();
        assertThat(world.revoke.revoke(builder, ObjectsWorld.HERE, grant.id(), _ -> true))
                .isEqualTo(new RevokeGrant.Outcome.NotFound());
    }

    @Test
    void grantsAreListedByObjectTeamOrMember() {
        Principal member = world.member("listed@example.com", "View");
        TeamId team = world.world.team("listed", member);
        Inode workspace = world.workspace(builder);
        Inode workbook = world.in(workspace, InodeKind.WORKBOOK, builder);
        Inode other = workbook(builder);
        world.grant(workspace, member, Level.VIEW);
        world.world.grant(other, new Grantee.ToTeam(team), Level.VIEW);
        assertThat(objects(builder, new Of.OneObject(workbook.id(), Reach.ANY, Optional.empty())))
                .containsExactly(workspace.id());
        assertThat(objects(builder, new Of.OneObject(workbook.id(), Reach.DIRECT, Optional.empty())))
                .isEmpty();
        assertThat(list(builder, new Of.OneObject(workbook.id(), Reach.ANY, Optional.of(InodeKind.DATASET))))
                .isEqualTo(new ListGrants.Outcome.NotFound());
        assertThat(objects(member, new Of.OneTeam(team))).containsExactly(other.id());
        assertThat(list(builder, new Of.OneTeam(team))).isInstanceOf(ListGrants.Outcome.Forbidden.class);
        assertThat(objects(member, new Of.OneMember(member.member(), Reach.ANY)))
                .containsExactlyInAnyOrder(workspace.id(), other.id());
        assertThat(objects(world.admin, new Of.OneMember(member.member(), Reach.DIRECT)))
                .containsExactly(workspace.id());
        assertThat(list(builder, new Of.OneMember(member.member(), Reach.ANY)))
                .isInstanceOf(ListGrants.Outcome.Forbidden.class);
    }
}
