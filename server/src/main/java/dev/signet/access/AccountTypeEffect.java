package dev.signet.access;

import java.util.List;

/// What another list of permissions does to the members of an account type: how many may act, and what they
/// gain and lose by it.
public record AccountTypeEffect(int members, List<Capability> gained, List<Capability> lost) {

    /// Copies what it is given.
    public AccountTypeEffect {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /// What lies between the two.
    static AccountTypeEffect between(AccountType before, AccountType after, int members) {
        return new AccountTypeEffect(members, beyond(before, after), beyond(after, before));
    }

    /// What the second permits and the first does not, in their usual order.
    private static List<Capability> beyond(AccountType first, AccountType second) {
        return Capability.assignable().stream()
                .filter(each -> second.permits(each) && !first.permits(each))
                .toList();
    }
}
