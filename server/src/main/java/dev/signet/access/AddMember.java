package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Adds a member to the organization. Only Admins; the e-mail address must be free.
public final class AddMember {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final MemberStore members = new MemberStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final InodeStore inodes = new InodeStore();

    /// Works in this database.
    public AddMember(Database database, Access access, Audit audit, InstantSource clock) {
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who is to be added; `accountType` is a name or one of its synonyms.
    public record NewMember(String email, Member.PersonName name, MemberKind kind, String accountType) {}

    /// What came of it.
    public sealed interface Outcome {

        /// The member is there, and active.
        record Added(Member member) implements Outcome {}

        /// Somebody has that e-mail address.
        record EmailTaken() implements Outcome {}

        /// The organization has no such account type.
        record NoSuchAccountType() implements Outcome {}

        /// Only Admins add members.
        record Forbidden() implements Outcome {}
    }

    /// Adds the member.
    public Outcome add(Principal principal, Origin origin, NewMember wanted) {
        if (!(access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return database.inOrganization(principal.organization(), tx -> {
            Optional<AccountType> type = DefaultAccountType.find(accountTypes.all(tx), wanted.accountType());
            return type.map(found -> insert(tx, principal, origin, member(principal, wanted, found)))
                    .orElseGet(Outcome.NoSuchAccountType::new);
        });
    }

    private Outcome insert(Transaction tx, Principal principal, Origin origin, Member member) {
        if (!members.insert(tx, member)) return new Outcome.EmailTaken();
        inodes.insert(tx, HomeFolder.of(member), member.created());
        audit.record(
                tx,
                AuditEntry.by(principal, origin, clock.instant(), AuditAction.MEMBER_CREATE, "member:" + member.id())
                        .with("email", member.email()));
        return new Outcome.Added(member);
    }

    private Member member(Principal principal, NewMember wanted, AccountType type) {
        return new Member(
                MemberId.random(),
                wanted.email(),
                wanted.name(),
                wanted.kind(),
                type.id(),
                InodeId.random(),
                new MemberState.Active(),
                new Member.Stamp(principal.member(), clock.instant()));
    }
}
