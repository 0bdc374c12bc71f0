package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.CreateWorkspace.Duplicates;
import dev.signet.access.FileQuery.Naming;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspacesTest {
    private ObjectsWorld world;
    private Principal builder;

    @BeforeAll
    void build() {
        world = new ObjectsWorld();
        builder = world.member("builder@example.com", "Build");
    }

    @AfterAll
    void close() {
        world.close();
    }

    private FileView create(String name) {
        if (world.createWorkspace.create(world.admin, ObjectsWorld.HERE, name, Duplicates.ALLOWED)
                instanceof CreateWorkspace.Outcome.Created(FileView workspace)) {
            return workspace;
        }
        throw new AssertionError("not created");
    }

    private List<String> names(Principal who, Naming naming) {
        return new ListWorkspaces(world.ground)
                .list(who, naming, ObjectsWorld.ALL).workspaces().stream()
                        .map(file -> file.inode().name())
                        .toList();
    }

    @Test
    void onlyAdminsCreateThem() {
        assertThat(world.createWorkspace.create(builder, ObjectsWorld.HERE, "Mine", Duplicates.ALLOWED))
                .isEqualTo(new CreateWorkspace.Outcome.Forbidden());
        assertThat(world.createWorkspace.create(world.admin, ObjectsWorld.HERE, " ", Duplicates.ALLOWED))
                .isInstanceOf(CreateWorkspace.Outcome.Invalid.class);
    }

    @Test
    void aNameIsThereTwiceUnlessThatIsNotWanted() {
        FileView first = create("Sales");
        FileView second = create("SALES");
        assertThat(world.createWorkspace.create(world.admin, ObjectsWorld.HERE, "sales", Duplicates.REFUSED))
                .isInstanceOfSatisfying(
                        CreateWorkspace.Outcome.There.class,
                        there -> assertThat(there.workspaces())
                                .containsExactlyInAnyOrder(
                                        first.inode().id(), second.inode().id()));
    }

    @Test
    void areFoundByAPartOfTheNameOrAllOfIt() {
        create("Finance North");
        create("Finance");
        assertThat(names(world.admin, new Naming.Containing("finance"))).containsExactly("Finance", "Finance North");
        assertThat(names(world.admin, new Naming.Exactly("FINANCE"))).containsExactly("Finance");
    }

    @Test
    void othersSeeWhatIsSharedWithThem() {
        FileView shared = create("Shared");
        create("Not shared");
        world.grant(shared.inode(), builder, Level.VIEW);
        assertThat(names(builder, new Naming.Containing("shared"))).containsExactly("Shared");
    }

    @Test
    void oneThatIsDeletedIsGoneForGoodAndWhatLayInItIsRestoredElsewhere() {
        Inode workspace = create("Doomed").inode();
        Inode workbook = world.in(workspace, InodeKind.WORKBOOK, builder);
        world.grant(workspace, builder, Level.VIEW);
        DeleteWorkspace delete = new DeleteWorkspace(world.ground);
        assertThat(delete.delete(builder, ObjectsWorld.HERE, workspace.id()))
                .isEqualTo(DeleteWorkspace.Outcome.FORBIDDEN);
        assertThat(delete.delete(world.admin, ObjectsWorld.HERE, workbook.id()))
                .isEqualTo(DeleteWorkspace.Outcome.NOT_FOUND);
        assertThat(delete.delete(world.admin, ObjectsWorld.HERE, workspace.id()))
                .isEqualTo(DeleteWorkspace.Outcome.DELETED);
        assertThat(delete.delete(world.admin, ObjectsWorld.HERE, workspace.id()))
                .isEqualTo(DeleteWorkspace.Outcome.NOT_FOUND);
        assertThat(names(world.admin, new Naming.Exactly("doomed"))).isEmpty();
        assertThat(world.find(world.admin, workspace)).isEmpty();
        assertThat(world.find(builder, workbook).orElseThrow().isArchived()).isTrue();
        assertThat(world.restore(builder, workbook, Optional.of(world.workspace(builder))))
                .isInstanceOf(FileOutcome.Done.class);
    }

    @Test
    void oneOfAnotherOrganizationIsNone() {
        FileView workspace = create("Ours");
        Principal stranger = world.stranger();
        assertThat(names(stranger, new Naming.Any())).isEmpty();
        assertThat(new DeleteWorkspace(world.ground)
                        .delete(stranger, ObjectsWorld.HERE, workspace.inode().id()))
                .isEqualTo(DeleteWorkspace.Outcome.NOT_FOUND);
    }
}
