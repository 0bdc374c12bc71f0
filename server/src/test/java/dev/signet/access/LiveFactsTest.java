package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.SomeTry;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was decided once is decided anew when what it stood on has changed.
class LiveFactsTest {
    private AccessWorld world;
    private Principal viewer;
    private TeamId team;
    private Inode folder;
    private Inode workbook;

    @BeforeEach
    void aWorkbookInAFolderThatATeamMaySee() {
        world = new AccessWorld();
        viewer = world.member("viewer@example.com", "View");
        team = world.team("Viewers", viewer);
        folder = world.object(InodeKind.FOLDER, world.admin, Optional.empty());
        workbook = world.object(InodeKind.WORKBOOK, world.admin, Optional.of(folder));
        world.grant(folder, new Grantee.ToTeam(team), Level.VIEW);
        assertThat(decision()).isInstanceOf(Decision.Allowed.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsKeptIsNotReadAgain() {
        assertThat(SomeTry.holds(this::keptWithoutItsGrant)).isTrue();
    }

    private boolean keptWithoutItsGrant() {
        world.grant(folder, new Grantee.ToTeam(team), Level.VIEW);
        assertThat(decision()).isInstanceOf(Decision.Allowed.class);
        world.test.asSuperuser("delete from access.grants"); // which nobody announces
        return decision() instanceof Decision.Allowed;
    }

    @Test
    void grantsThatWereTakenAwayGiveNothing() {
        change(tx -> new GrantStore().deleteOn(tx, folder.id()));
        assertThat(decision()).isInstanceOf(Decision.Hidden.class);
        world.grant(workbook, new Grantee.ToEverybody(), Level.VIEW);
        assertThat(decision()).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void whoLeavesATeamLosesWhatItHad() {
        change(tx -> new TeamMemberStore().leave(tx, team, viewer.member()));
        assertThat(decision()).isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void aTeamThatIsGoneGivesNothing() {
        change(tx -> new TeamStore().delete(tx, team));
        assertThat(decision()).isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void whatIsMovedElsewhereIsReachedFromThere() {
        Inode other = world.object(InodeKind.FOLDER, world.admin, Optional.empty());
        change(tx -> new TreeStore().move(tx, workbook, other.id(), stamp()));
        assertThat(decision()).isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void anOwnerOwnsAtOnce() {
        change(tx -> new GrantStore().deleteOn(tx, folder.id()));
        InodeStore.Change owner =
                new InodeStore.Change(Optional.empty(), Optional.empty(), Optional.of(viewer.member()));
        change(tx -> new InodeStore().update(tx, workbook, owner, stamp()));
        assertThat(decision()).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void whoIsDeactivatedSeesNothing() {
        world.deactivate(viewer.member());
        assertThat(decision()).isInstanceOf(Decision.Hidden.class);
    }

    private Decision decision() {
        return world.decide(viewer, ObjectAction.VIEW, workbook);
    }

    private Member.Stamp stamp() {
        return new Member.Stamp(world.admin.member(), world.clock.instant());
    }

    private void change(Consumer<Transaction> change) {
        world.test.database().inOrganization(world.admin.organization(), tx -> {
            change.accept(tx);
            return tx.organization();
        });
    }
}
