package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.access.Decision.Allowed;
import dev.signet.access.Decision.Denied;
import dev.signet.access.Decision.Hidden;
import dev.signet.access.Decision.Need;
import dev.signet.access.Explanation.Rule;
import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private AccessWorld world;
    private Principal builder;
    private Principal viewer;
    private Inode workspace;
    private Inode folder;
    private Inode workbook;

    @BeforeAll
    void build() {
        world = new AccessWorld();
        builder = world.member("builder@example.com", "Build");
        viewer = world.member("viewer@example.com", "View");
        workspace = world.object(InodeKind.WORKSPACE, world.admin, Optional.empty());
        folder = world.object(InodeKind.FOLDER, world.admin, Optional.of(workspace));
        workbook = world.object(InodeKind.WORKBOOK, world.admin, Optional.of(folder));
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Inode another(InodeKind kind) {
        return world.object(kind, world.admin, Optional.empty());
    }

    private static Grantee to(Principal who) {
        return new Grantee.ToMember(who.member());
    }

    @Test
    void whatNobodyGrantedIsHidden() {
        assertThat(world.decide(builder, ObjectAction.VIEW, workbook)).isEqualTo(new Hidden());
    }

    @Test
    void whatDoesNotExistIsHiddenToo() {
        assertThat(world.access.decide(builder, ObjectAction.VIEW, InodeId.random()))
                .isEqualTo(new Hidden());
    }

    @Test
    void anAdminMayEverything() {
        assertThat(world.decide(world.admin, ObjectAction.EDIT, workbook)).isEqualTo(new Allowed());
    }

    @Test
    void anOwnerMayWhatTheAccountTypePermits() {
        Inode own = world.object(InodeKind.WORKBOOK, viewer, Optional.empty());
        assertThat(world.decide(viewer, ObjectAction.VIEW, own)).isEqualTo(new Allowed());
        assertThat(world.decide(viewer, ObjectAction.EDIT, own))
                .isEqualTo(new Denied(new Need.OfCapability(Capability.BUILD_DOCUMENTS)));
    }

    @Test
    void aGrantOnAWorkspaceReachesWhatLiesInItButNotUpwards() {
        Inode outer = another(InodeKind.WORKSPACE);
        Inode inner = world.object(InodeKind.FOLDER, world.admin, Optional.of(outer));
        Inode document = world.object(InodeKind.WORKBOOK, world.admin, Optional.of(inner));
        world.grant(inner, to(viewer), Level.VIEW);
        assertThat(world.decide(viewer, ObjectAction.VIEW, document)).isEqualTo(new Allowed());
        assertThat(world.decide(viewer, ObjectAction.VIEW, outer)).isEqualTo(new Hidden());
    }

    @Test
    void theStrongestGrantCounts() {
        Inode document = another(InodeKind.WORKBOOK);
        world.grant(document, to(builder), Level.VIEW);
        assertThat(world.decide(builder, ObjectAction.EDIT, document))
                .isEqualTo(new Denied(new Need.OfLevel(Level.EDIT)));
        world.grant(document, new Grantee.ToTeam(world.team("editors", builder)), Level.EDIT);
        assertThat(world.decide(builder, ObjectAction.EDIT, document)).isEqualTo(new Allowed());
    }

    @Test
    void aGrantIsNeverLowered() {
        Inode document = another(InodeKind.WORKBOOK);
        world.grant(document, to(builder), Level.EDIT);
        world.grant(document, to(builder), Level.VIEW);
        assertThat(world.decide(builder, ObjectAction.EDIT, document)).isEqualTo(new Allowed());
    }

    @Test
    void everybodyMeansEverybody() {
        Inode document = another(InodeKind.WORKBOOK);
        world.grant(document, new Grantee.ToEverybody(), Level.VIEW);
        assertThat(world.decide(viewer, ObjectAction.VIEW, document)).isEqualTo(new Allowed());
    }

    @Test
    void theAccountTypeCapsWhatAGrantGives() {
        Inode document = another(InodeKind.WORKBOOK);
        world.grant(document, to(viewer), Level.EDIT);
        assertThat(world.decide(viewer, ObjectAction.VIEW, document)).isEqualTo(new Allowed());
        assertThat(world.decide(viewer, ObjectAction.EXPLORE, document))
                .isEqualTo(new Denied(new Need.OfCapability(Capability.EXPLORE_DOCUMENTS)));
    }

    @Test
    void whoContributesExploresWhatOthersMade() {
        Inode shared = another(InodeKind.WORKSPACE);
        Inode document = world.object(InodeKind.WORKBOOK, world.admin, Optional.of(shared));
        world.grant(shared, to(builder), Level.ORGANIZE);
        assertThat(world.decide(builder, ObjectAction.CREATE_INSIDE, shared)).isEqualTo(new Allowed());
        assertThat(world.decide(builder, ObjectAction.EXPLORE, document)).isEqualTo(new Allowed());
        assertThat(world.decide(builder, ObjectAction.EDIT, document)).isInstanceOf(Denied.class);
    }

    @Test
    void sharingADocumentTakesMoreThanEditingIt() {
        Inode shared = another(InodeKind.WORKSPACE);
        Inode document = world.object(InodeKind.WORKBOOK, world.admin, Optional.of(shared));
        world.grant(document, to(builder), Level.EDIT);
        assertThat(world.decide(builder, ObjectAction.SHARE, document)).isInstanceOf(Denied.class);
        world.grant(shared, to(builder), Level.EDIT);
        assertThat(world.decide(builder, ObjectAction.SHARE, document)).isEqualTo(new Allowed());
    }

    @Test
    void aDeactivatedMemberSeesNothing() {
        Principal leaver = world.member("leaver@example.com", "Build");
        Inode own = world.object(InodeKind.WORKBOOK, leaver, Optional.empty());
        assertThat(world.decide(leaver, ObjectAction.VIEW, own)).isEqualTo(new Allowed());
        world.deactivate(leaver.member());
        assertThat(world.decide(leaver, ObjectAction.VIEW, own)).isEqualTo(new Hidden());
    }

    @Test
    void anotherOrganizationSeesNothing() {
        Principal stranger = new Principal.Human(OrganizationId.random(), world.admin.member());
        assertThat(world.decide(stranger, ObjectAction.VIEW, workbook)).isEqualTo(new Hidden());
        assertThat(world.access.decide(stranger, Capability.ADMINISTER)).isInstanceOf(Denied.class);
    }

    @Test
    void aConnectionIsUsedAndADocumentIsNot() {
        Inode connection = another(InodeKind.CONNECTION);
        world.grant(connection, to(builder), Level.USAGE);
        assertThat(world.decide(builder, ObjectAction.USE, connection)).isEqualTo(new Allowed());
        assertThat(world.decide(builder, ObjectAction.ANNOTATE, connection)).isInstanceOf(Denied.class);
        assertThat(world.decide(world.admin, ObjectAction.USE, workbook)).isEqualTo(new Hidden());
        assertThatThrownBy(() -> world.grant(workbook, to(builder), Level.USAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExplanationNamesTheRulesItWentThrough() {
        Inode document = world.object(InodeKind.WORKBOOK, world.admin, Optional.of(folder));
        world.grant(workspace, to(viewer), Level.VIEW);
        Explanation explanation =
                world.access.explain(world.admin.organization(), viewer.member(), ObjectAction.EXPLORE, document.id());
        assertThat(explanation.decision()).isEqualTo(new Denied(new Need.OfLevel(Level.EXPLORE)));
        assertThat(explanation.reasons())
                .extracting(Explanation.Reason::rule)
                .containsExactly(Rule.MEMBER_IS_ACTIVE, Rule.OBJECT_EXISTS, Rule.OWNER, Rule.GRANT, Rule.LEVEL);
        assertThat(explanation.reasons().get(3).finding())
                .isEqualTo("A grant on \"the workspace\", in which it lies, to the member gives view.");
    }

    @Test
    void accountTypesAreFoundByNameThenBySynonymWhateverTheCase() {
        List<AccountType> types = List.of(
                DefaultAccountType.BUILD.create(), DefaultAccountType.VIEW.create(), DefaultAccountType.ACT.create());
        assertThat(DefaultAccountType.find(types, "build").orElseThrow().name()).isEqualTo("Build");
        assertThat(DefaultAccountType.find(types, "CREATOR").orElseThrow().name())
                .isEqualTo("Build");
        assertThat(DefaultAccountType.find(types, "Lite").orElseThrow().name()).isEqualTo("View");
        assertThat(DefaultAccountType.find(types, "essential").orElseThrow().name())
                .isEqualTo("Act");
        assertThat(DefaultAccountType.find(types, "Explorer")).isEmpty();
        assertThat(DefaultAccountType.find(types, "nonsense")).isEmpty();
    }

    @Test
    void membersAreAddedByAdminsOnlyOnceForAnAddressAndWithAKnownType() {
        assertThat(world.add(builder, "x@example.com", "View")).isEqualTo(new AddMember.Outcome.Forbidden());
        assertThat(world.add(world.admin, "ADMIN@example.com", "View")).isEqualTo(new AddMember.Outcome.EmailTaken());
        assertThat(world.add(world.admin, "x@example.com", "Emperor"))
                .isEqualTo(new AddMember.Outcome.NoSuchAccountType());
    }
}
