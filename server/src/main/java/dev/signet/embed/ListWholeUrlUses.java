package dev.signet.embed;

import dev.signet.access.Access;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Principal;
import dev.signet.database.Database;
import java.util.List;
import java.util.Optional;

/// Lists who still sends URLs that are signed as a whole, for Admins; the newest day first.
public final class ListWholeUrlUses {
    private final Database database;
    private final Access access;
    private final WholeUrlRules rules;
    private final WholeUrlUseStore store = new WholeUrlUseStore();

    ListWholeUrlUses(Database database, Access access, WholeUrlRules rules) {
        this.database = database;
        this.access = access;
        this.rules = rules;
    }

    /// A part of the list, how long the whole is, and what is told of the form's end.
    public record Listed(List<WholeUrlUse> uses, int total, WholeUrlRules.Deprecation deprecation) {}

    /// The part that begins there; empty for who is no Admin.
    public Optional<Listed> list(Principal principal, int offset, int limit) {
        if (!(access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) return Optional.empty();
        return Optional.of(database.inOrganization(
                principal.organization(),
                tx -> new Listed(store.page(tx, offset, limit), store.count(tx), rules.deprecation())));
    }
}
