package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.NotFound;
import dev.signet.base.AccountTypeId;
import dev.signet.database.Change;
import dev.signet.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What account types do to their members.
class AccountTypesTest {
    private AccountTypeWorld types;

    @BeforeEach
    void make() {
        types = new AccountTypeWorld();
    }

    @AfterEach
    void close() {
        types.close();
    }

    @Test
    void permitsItsMembersWhatIsInItsListAndNothingElse() {
        types.created("Auditor", "view-audit", "view-worksheet", "view-audit");
        Principal auditor = types.people.person("auditor@example.com", "AUDITOR");
        assertThat(types.may(auditor, Capability.READ_AUDIT)).isTrue();
        assertThat(new SearchAudit(types.people.ground).search(auditor, AuditFilter.everything(), Optional.empty(), 5))
                .isInstanceOf(SearchAudit.Outcome.Page.class);
        assertThat(types.may(auditor, Capability.BUILD_DOCUMENTS)).isFalse();
        assertThat(types.may(auditor, Capability.ADMINISTER)).isFalse();
    }

    @Test
    void whoMayNotShareDoesNotEvenShareTheirOwn() {
        AccountType type = types.created("Maker", "view-worksheet", "create-worksheet");
        Principal maker = types.people.person("maker@example.com", "Maker");
        Inode own = types.people.world.object(InodeKind.WORKBOOK, maker, Optional.empty());
        assertThat(types.people.world.decide(maker, ObjectAction.EDIT, own)).isEqualTo(new Decision.Allowed());
        assertThat(types.people.world.decide(maker, ObjectAction.SHARE, own))
                .isEqualTo(new Decision.Denied(new Decision.Need.OfCapability(Capability.SHARE_DOCUMENTS)));
        types.change(types.admin, type.id(), "view-worksheet", "share-worksheet");
        assertThat(types.people.world.decide(maker, ObjectAction.SHARE, own)).isEqualTo(new Decision.Allowed());
        assertThat(types.people.world.decide(maker, ObjectAction.EDIT, own)).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void aChangeActsOnAllMembersAtOnce() {
        AccountType build = types.named("Build");
        List<Principal> builders = new ArrayList<>();
        for (int i = 0; i < 3; i++) builders.add(types.people.person(i + "@example.com", "Build"));
        assertThat(builders).allMatch(each -> types.may(each, Capability.BUILD_DOCUMENTS));
        types.change(types.admin, build.id(), "view-worksheet");
        assertThat(builders).noneMatch(each -> types.may(each, Capability.BUILD_DOCUMENTS));
        types.change(types.admin, build.id(), "create-worksheet");
        assertThat(builders).allMatch(each -> types.may(each, Capability.BUILD_DOCUMENTS));
    }

    @Test
    void aChangeActsOnOtherNodes() throws InterruptedException {
        Principal builder = types.people.person("b@example.com", "Build");
        try (Database there = Database.open(types.people.world.test.address())) {
            Access access = new Access(there, new Standings(there));
            assertThat(access.decide(builder, Capability.BUILD_DOCUMENTS)).isEqualTo(new Decision.Allowed());
            BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
            there.feed().on("hello", heard::add);
            do say("hello");
            while (heard.poll(100, TimeUnit.MILLISECONDS) == null);
            there.feed().on(AccountTypeStore.CHANGE_KIND, heard::add);
            types.change(types.admin, types.named("Build").id(), "view-worksheet");
            Change change = heard.take();
            while (!change.kind().equals(AccountTypeStore.CHANGE_KIND)) change = heard.take();
            assertThat(access.decide(builder, Capability.BUILD_DOCUMENTS)).isInstanceOf(Decision.Denied.class);
        }
    }

    private void say(String kind) {
        types.people.world.test.database().inOrganization(types.admin.organization(), tx -> {
            tx.changed(kind, "1");
            return kind;
        });
    }

    @Test
    void aDeletedTypesMembersHaveTheOtherAtOnce() {
        AccountType keys = types.created("Keys", "create-api-keys");
        Principal member = types.people.person("m@example.com", "Keys");
        assertThat(types.may(member, Capability.CREATE_API_KEYS)).isTrue();
        assertThat(AccountTypeWorld.fields(types.delete(types.admin, keys.id(), Optional.empty())))
                .containsExactly("reassignToAccountTypeId");
        assertThat(types.delete(
                        types.admin,
                        keys.id(),
                        Optional.of(types.named("View").id().toString())))
                .isEqualTo(new Done<>(1));
        assertThat(types.may(member, Capability.CREATE_API_KEYS)).isFalse();
        assertThat(types.may(member, Capability.VIEW_DOCUMENTS)).isTrue();
        assertThat(types.delete(types.admin, keys.id(), Optional.empty())).isEqualTo(new NotFound<>());
        assertThat(types.people.audited(AuditAction.ACCOUNT_TYPE_DELETE))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("Keys", "View"));
    }

    @Test
    void aDeactivatedMemberNeedsAnotherTypeToo() {
        AccountType type = types.created("Gone");
        types.people.world.deactivate(
                types.people.person("gone@example.com", "Gone").member());
        assertThat(AccountTypeWorld.fields(types.delete(types.admin, type.id(), Optional.empty())))
                .containsExactly("reassignToAccountTypeId");
        assertThat(types.preview(types.admin, type.id(), "view-worksheet"))
                .isEqualTo(new Done<>(new AccountTypeEffect(0, List.of(Capability.VIEW_DOCUMENTS), List.of())));
    }

    @Test
    void aPreviewTellsWhoGainsAndLosesWhatAndChangesNothing() {
        AccountType build = types.named("Build");
        for (int i = 0; i < 3; i++) types.people.person(i + "@example.com", "Build");
        assertThat(types.preview(
                        types.admin,
                        build.id(),
                        "view-audit",
                        "view-worksheet",
                        "explore-worksheet",
                        "share-worksheet"))
                .isEqualTo(new Done<>(
                        new AccountTypeEffect(3, List.of(Capability.READ_AUDIT), List.of(Capability.BUILD_DOCUMENTS))));
        assertThat(types.named("Build")).isEqualTo(build);
        assertThat(AccountTypeWorld.fields(types.preview(types.admin, build.id(), "nonsense")))
                .containsExactly("permissions[0]");
        assertThat(types.preview(types.admin, AccountTypeId.random())).isEqualTo(new NotFound<>());
    }

    @Test
    void theAuditTellsWhatAChangeGaveAndTookAndNothingOfWhatChangedNothing() {
        AccountType type = types.created("Clerks", "view-worksheet");
        types.change(types.admin, type.id(), "view-worksheet");
        assertThat(types.people.audited(AuditAction.ACCOUNT_TYPE_UPDATE)).isEmpty();
        types.people.person("c@example.com", "Clerks");
        types.change(types.admin, type.id(), Optional.of("Staff"), Optional.of(List.of("view-audit")));
        assertThat(types.people.audited(AuditAction.ACCOUNT_TYPE_UPDATE))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains(
                                "account-type:" + type.id(),
                                "Clerks → Staff",
                                "\"gained\":\"view-audit\"",
                                "\"lost\":\"view-worksheet\"",
                                "\"members\":\"1\""));
        assertThat(types.people.audited(AuditAction.ACCOUNT_TYPE_CREATE)).hasSize(1);
    }
}
