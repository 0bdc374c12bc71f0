package dev.signet.access;

import java.util.List;

/// Reads the account types of the organization (rest-api.md §4.2). Only Admins.
public final class ReadAccountTypes {
    private final AccessGround ground;
    private final AccountTypeStore accountTypes = new AccountTypeStore();

    /// Reads from there.
    public ReadAccountTypes(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// All of them, by name.
        record Known(List<AccountType> types) implements Outcome {
            /// Copies what it is given.
            public Known {
                types = List.copyOf(types);
            }
        }

        /// Only Admins read them.
        record Forbidden() implements Outcome {}
    }

    /// The account types.
    public Outcome read(Principal principal) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return new Outcome.Known(ground.database().inOrganization(principal.organization(), accountTypes::all));
    }
}
