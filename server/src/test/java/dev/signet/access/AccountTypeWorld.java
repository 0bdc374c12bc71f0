package dev.signet.access;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.Refused;
import dev.signet.base.AccountTypeId;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Optional;

/// A [PeopleWorld], and short words for what Admins do with account types.
final class AccountTypeWorld implements AutoCloseable {
    final PeopleWorld people = new PeopleWorld();
    final Principal admin = people.world.admin;

    AccountTypeOutcome<AccountType> create(Principal by, String name, String... permissions) {
        return new CreateAccountType(people.ground)
                .create(by, AccessWorld.HERE, new CreateAccountType.Wanted(name, "d", List.of(permissions)));
    }

    AccountType created(String name, String... permissions) {
        if (create(admin, name, permissions) instanceof Done<AccountType>(AccountType type)) return type;
        throw new AssertionError("not created: " + name);
    }

    AccountTypeOutcome<AccountType> change(Principal by, AccountTypeId id, String... permissions) {
        return change(by, id, Optional.empty(), Optional.of(List.of(permissions)));
    }

    AccountTypeOutcome<AccountType> change(
            Principal by, AccountTypeId id, Optional<String> name, Optional<List<String>> permissions) {
        return new ChangeAccountType(people.ground)
                .change(by, AccessWorld.HERE, id, new ChangeAccountType.Change(name, Optional.empty(), permissions));
    }

    AccountTypeOutcome<Integer> delete(Principal by, AccountTypeId id, Optional<String> to) {
        return new DeleteAccountType(people.ground).delete(by, AccessWorld.HERE, id, to);
    }

    AccountTypeOutcome<AccountTypeEffect> preview(Principal by, AccountTypeId id, String... permissions) {
        return new PreviewAccountType(people.ground).preview(by, id, List.of(permissions));
    }

    AccountType named(String name) {
        if (new ReadAccountTypes(people.ground).read(admin)
                instanceof ReadAccountTypes.Outcome.Known(List<AccountType> types)) {
            return DefaultAccountType.find(types, name).orElseThrow();
        }
        throw new AssertionError(name);
    }

    static List<String> fields(AccountTypeOutcome<?> outcome) {
        if (outcome instanceof Refused<?>(List<Violation> violations)) {
            return violations.stream().map(Violation::field).toList();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    boolean may(Principal who, Capability capability) {
        return people.world.access.decide(who, capability) instanceof Decision.Allowed;
    }

    @Override
    public void close() {
        people.close();
    }
}
