package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import java.util.Optional;

/// What every member may do at all, kept in memory for as long as it is true.
public final class Standings {
    private static final int SIZE = 50_000;

    private final MemberStore members = new MemberStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final LiveCache<Key, Optional<Standing>> cache;

    /// Reads from this database.
    public Standings(Database database) {
        this.cache = new LiveCache<>(
                database.feed(),
                MemberStore.CHANGE_KIND,
                SIZE,
                change -> new Key(change.organization(), new MemberId(change.id())),
                key -> database.inOrganization(key.organization(), tx -> load(tx, key.member())));
    }

    /// The member's standing now; empty when there is no such member in the organization.
    public Optional<Standing> find(OrganizationId organization, MemberId member) {
        return cache.get(new Key(organization, member));
    }

    private Optional<Standing> load(Transaction tx, MemberId id) {
        return members.find(tx, id)
                .map(member -> new Standing(
                        member, accountTypes.find(tx, member.accountType()).orElseThrow()));
    }

    private record Key(OrganizationId organization, MemberId member) {}
}
