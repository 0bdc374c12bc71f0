package dev.signet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.access.Judgement.Facts;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Change;
import dev.signet.database.Database;
import dev.signet.database.LiveMark;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// What reaches whom on which object, kept in memory for as long as it is true: a changed grant, owner, team or place
/// in
/// the tree acts at the next question.
///
/// Any such change lets go of all that is kept of its organization: they are rare, and questions are many.
final class LiveFacts {
    private static final String CHANGE_KIND = "sharing";
    private static final int ORGANIZATIONS = 10_000;
    private static final int MEMBERS = 50_000;
    private static final int FACTS = 100_000;

    private final Database database;
    private final InodeStore inodes = new InodeStore();
    private final ReachStore grants = new ReachStore();
    private final LiveMark<OrganizationId> sharing;
    private final LiveMark<MemberKey> people;
    private final Cache<Key, Kept> kept =
            Caffeine.newBuilder().maximumSize(FACTS).build();

    LiveFacts(Database database) {
        this.database = database;
        sharing = new LiveMark<>(
                database.feed(), List.of(CHANGE_KIND, TeamStore.CHANGE_KIND), ORGANIZATIONS, Change::organization);
        people = new LiveMark<>(database.feed(), List.of(MemberStore.CHANGE_KIND), MEMBERS, MemberKey::of);
    }

    /// Announces that what is granted, who owns what, or what lies where has changed.
    static void changed(Transaction tx) {
        tx.changed(CHANGE_KIND, tx.organization().toString());
    }

    /// The facts now; empty when there is no such object.
    Optional<Facts> find(OrganizationId organization, MemberId member, InodeId object) {
        Key key = new Key(new MemberKey(organization, member), object);
        Object shared = sharing.of(organization);
        Object person = people.of(key.member());
        Kept known = kept.getIfPresent(key);
        if (known != null && known.sharing().equals(shared) && known.person().equals(person))
            return Optional.of(known.facts());
        Optional<Facts> read = database.inOrganization(organization, tx -> read(tx, member, object));
        read.ifPresent(facts -> kept.put(key, new Kept(shared, person, facts)));
        return read;
    }

    private Optional<Facts> read(Transaction tx, MemberId member, InodeId object) {
        return inodes.find(tx, object)
                .map(inode -> new Facts(
                        inode, grants.reaching(tx, member, List.of(object)).getOrDefault(object, List.of())));
    }

    private record MemberKey(OrganizationId organization, MemberId member) {

        static MemberKey of(Change change) {
            return new MemberKey(change.organization(), new MemberId(change.id()));
        }
    }

    private record Key(MemberKey member, InodeId object) {}

    /// Facts, with the marks of before they were read.
    private record Kept(Object sharing, Object person, Facts facts) {}
}
