package dev.signet.access;

import dev.signet.base.AccountTypeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Change;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import java.util.Optional;

/// What every member may do at all, kept in memory for as long as it is true.
///
/// Members and account types are kept apart, so that a change of an account type acts on all its members at
/// once, however many they are.
public final class Standings {
    private static final int MEMBERS = 50_000;
    private static final int TYPES = 10_000;

    private final Database database;
    private final StandingStore standings = new StandingStore();
    private final LiveCache<Key, Optional<Member>> members;
    private final LiveCache<TypeKey, Optional<AccountType>> types;

    /// Reads from this database.
    public Standings(Database database) {
        this.database = database;
        MemberStore memberStore = new MemberStore();
        this.members = new LiveCache<>(
                database.feed(),
                MemberStore.CHANGE_KIND,
                MEMBERS,
                change -> new Key(change.organization(), new MemberId(change.id())),
                key -> database.inOrganization(key.organization(), tx -> memberStore.find(tx, key.member())));
        AccountTypeStore typeStore = new AccountTypeStore();
        this.types = new LiveCache<>(
                database.feed(),
                AccountTypeStore.CHANGE_KIND,
                TYPES,
                TypeKey::of,
                key -> database.inOrganization(key.organization(), tx -> typeStore.find(tx, key.type())));
    }

    /// The member's standing now; empty when there is no such member in the organization.
    public Optional<Standing> find(OrganizationId organization, MemberId member) {
        return members.get(new Key(organization, member)).flatMap(found -> standing(organization, found));
    }

    private Optional<Standing> standing(OrganizationId organization, Member member) {
        return types.get(new TypeKey(organization, member.accountType()))
                .map(type -> new Standing(member, type))
                // The type was taken away, and the member given another, between the two looks.
                .or(() -> database.inOrganization(organization, tx -> standings.find(tx, member.id())));
    }

    private record Key(OrganizationId organization, MemberId member) {}

    private record TypeKey(OrganizationId organization, AccountTypeId type) {
        static TypeKey of(Change change) {
            return new TypeKey(
                    change.organization(), AccountTypeId.parse(change.id()).orElseThrow());
        }
    }
}
