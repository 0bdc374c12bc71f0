package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.Forbidden;
import dev.signet.access.AccountTypeOutcome.NameTaken;
import dev.signet.access.AccountTypeOutcome.NotFound;
import dev.signet.access.AccountTypeOutcome.Refused;
import dev.signet.base.AccountTypeId;
import dev.signet.base.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What account types can be made of, and by whom.
class AccountTypeRulesTest {
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
    void ofTwoWhoMakeOneNameAtOnceOneDoes() throws InterruptedException, ExecutionException {
        List<Callable<AccountTypeOutcome<AccountType>>> attempts = new ArrayList<>();
        for (int i = 0; i < 4; i++) attempts.add(() -> types.create(types.admin, "Wanted"));
        assertThat(MembersTest.atOnce(attempts))
                .filteredOn(new NameTaken<AccountType>()::equals)
                .hasSize(3);
    }

    @Test
    void nobodyBecomesAnAdminByADeletion() {
        AccountType type = types.created("Almost", "view-worksheet");
        types.people.person("m@example.com", "Almost");
        for (String to : List.of(
                types.named("Admin").id().toString(),
                type.id().toString(),
                AccountTypeId.random().toString(),
                "",
                "x")) {
            assertThat(AccountTypeWorld.fields(types.delete(types.admin, type.id(), Optional.of(to))))
                    .as(to)
                    .containsExactly("reassignToAccountTypeId");
        }
        assertThat(types.named("Almost").id()).isEqualTo(type.id());
    }

    @Test
    void theDefaultTypesAreNeverDeletedAndKeepTheirNames() {
        for (DefaultAccountType each : DefaultAccountType.values()) {
            AccountTypeId id = types.named(each.label()).id();
            assertThat(types.delete(types.admin, id, Optional.empty())).isInstanceOf(Refused.class);
        }
        AccountTypeId view = types.named("View").id();
        assertThat(AccountTypeWorld.fields(
                        types.change(types.admin, view, Optional.of("Guest"), Optional.of(List.of("nonsense")))))
                .containsExactly("name", "permissions[0]");
        assertThat(types.change(types.admin, view, Optional.of("View"), Optional.empty()))
                .isEqualTo(new Done<>(types.named("View")));
    }

    @Test
    void adminIsAdminForEver() {
        AccountType admin = types.named("Admin");
        assertThat(admin.capabilities()).containsExactlyInAnyOrder(Capability.values());
        assertThat(types.change(types.admin, admin.id(), "view-worksheet")).isInstanceOf(Refused.class);
        assertThat(types.preview(types.admin, admin.id(), "view-worksheet")).isInstanceOf(Refused.class);
        assertThat(types.named("Admin")).isEqualTo(admin);
    }

    @Test
    void noOtherTypeAdministers() {
        assertThat(AccountTypeWorld.fields(types.create(types.admin, "Second Admin", "view-worksheet", "administer")))
                .containsExactly("permissions[1]");
        assertThat(AccountTypeWorld.fields(
                        types.change(types.admin, types.named("Build").id(), "administer")))
                .containsExactly("permissions[0]");
        assertThat(Capability.assignable()).doesNotContain(Capability.ADMINISTER);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        CreateAccountType.Wanted wanted =
                new CreateAccountType.Wanted(" ", "x".repeat(2_001), List.of("act-on-worksheet", "", "administer"));
        assertThat(AccountTypeWorld.fields(
                        new CreateAccountType(types.people.ground).create(types.admin, AccessWorld.HERE, wanted)))
                .containsExactly("name", "description", "permissions[0]", "permissions[1]", "permissions[2]");
        for (String name : List.of("", "two\nlines", "\0", "x".repeat(256))) {
            assertThat(AccountTypeWorld.fields(types.create(types.admin, name)))
                    .as(name)
                    .containsExactly("name");
        }
    }

    @Test
    void namesAreTakenWhateverTheirCase() {
        AccountType mine = types.created("Analysts");
        assertThat(types.create(types.admin, "ANALYSTS")).isEqualTo(new NameTaken<>());
        assertThat(types.create(types.admin, " view ")).isEqualTo(new NameTaken<>());
        assertThat(types.change(types.admin, mine.id(), Optional.of("Build"), Optional.empty()))
                .isEqualTo(new NameTaken<>());
        assertThat(types.change(types.admin, mine.id(), Optional.of("ANALYSTS"), Optional.empty()))
                .isEqualTo(new Done<>(types.named("analysts")));
        assertThat(types.named("analysts").name()).isEqualTo("ANALYSTS");
    }

    @Test
    void thereAreNoMoreThanAHundred() {
        for (int i = 5; i < 100; i++) types.created("Type " + i);
        assertThat(types.create(types.admin, "One more")).isInstanceOf(Refused.class);
    }

    @Test
    void onlyAdminsDoAnyOfIt() {
        Principal builder = types.people.person("b@example.com", "Build");
        AccountTypeId id = types.named("Build").id();
        assertThat(types.create(builder, "Mine", "create-api-keys")).isEqualTo(new Forbidden<>());
        assertThat(types.change(builder, id, "create-api-keys")).isEqualTo(new Forbidden<>());
        assertThat(types.preview(builder, id, "create-api-keys")).isEqualTo(new Forbidden<>());
        assertThat(types.delete(builder, id, Optional.empty())).isEqualTo(new Forbidden<>());
        assertThat(types.named("Build").permits(Capability.CREATE_API_KEYS)).isFalse();
    }

    @Test
    void anotherOrganizationsTypesAreAbsent() {
        AccountType ours = types.created("Ours", "view-worksheet");
        Principal neighbour = neighbour();
        assertThat(types.change(neighbour, ours.id(), "view-audit")).isEqualTo(new NotFound<>());
        assertThat(types.preview(neighbour, ours.id(), "view-audit")).isEqualTo(new NotFound<>());
        assertThat(types.delete(neighbour, ours.id(), Optional.empty())).isEqualTo(new NotFound<>());
        assertThat(types.create(neighbour, "Ours", "view-audit")).isInstanceOf(Done.class);
        assertThat(types.named("Ours").capabilities()).isEqualTo(Set.of(Capability.VIEW_DOCUMENTS));
    }

    private Principal neighbour() {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                "next-door", "Next door", "admin@next.example", new Member.PersonName("N", "N"));
        FoundOrganization found = new FoundOrganization(types.people.world.audit, types.people.world.clock);
        FoundOrganization.Founded founded = types.people
                .world
                .test
                .database()
                .inOrganization(OrganizationId.random(), tx -> found.in(tx, founding, AccessWorld.HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }
}
