package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Adds a member to the organization. Only Admins; the e-mail address must be free.
public final class AddMember {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final Outbox outbox;
    private final MemberStore members = new MemberStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final InodeStore inodes = new InodeStore();
    private final SeatStore seats = new SeatStore();
    private final LocalSignIn local = new LocalSignIn();

    /// Works in this database; no mails are sent.
    public AddMember(Database database, Access access, Audit audit, InstantSource clock) {
        this(database, access, audit, clock, Outbox.off());
    }

    /// Works there, and queues mails there if any are sent.
    public AddMember(AccessGround ground, Outbox outbox) {
        this(ground.database(), ground.access(), ground.audit(), ground.clock(), outbox);
    }

    private AddMember(Database database, Access access, Audit audit, InstantSource clock, Outbox outbox) {
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.outbox = outbox;
    }

    /// Whether the new member is invited by mail.
    public enum Welcome {
        /// By mail, where mails are sent; users of embeds never, who have no password.
        BY_MAIL,
        /// Not yet: see [InviteMember].
        NONE;

        boolean isFor(Member member) {
            return this == BY_MAIL && member.kind() != MemberKind.EMBED;
        }
    }

    /// Whether mails are sent at all.
    public boolean canMail() {
        return outbox.isOn();
    }

    /// Whether members of the principal's organization set passwords; where an identity provider is required
    /// they are not invited to.
    public boolean invites(Principal principal) {
        return database.inOrganization(principal.organization(), local::rule) == LocalSignIn.Rule.EVERYBODY;
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

        /// The organization has no such teams; nobody was added.
        record NoSuchTeams(Set<TeamId> teams) implements Outcome {
            /// Copies what it is given.
            public NoSuchTeams {
                teams = Set.copyOf(teams);
            }
        }

        /// Only Admins add members.
        record Forbidden() implements Outcome {}
    }

    /// A place in a team.
    public record Seat(TeamId team, TeamRank rank) {}

    /// Adds the member, who is in no team yet.
    public Outcome add(Principal principal, Origin origin, NewMember wanted) {
        return add(principal, origin, wanted, List.of());
    }

    /// Adds the member, with places in teams; no mail is sent.
    public Outcome add(Principal principal, Origin origin, NewMember wanted, List<Seat> places) {
        return add(principal, origin, wanted, places, Welcome.NONE);
    }

    /// Adds the member, with places in teams, and invites them in the same transaction.
    public Outcome add(Principal principal, Origin origin, NewMember wanted, List<Seat> places, Welcome welcome) {
        if (!(access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return database.inOrganization(principal.organization(), tx -> {
            Set<TeamId> missing =
                    seats.missing(tx, places.stream().map(Seat::team).toList());
            if (!missing.isEmpty()) return new Outcome.NoSuchTeams(missing);
            Deed deed = new Deed(tx, principal, origin, clock.instant());
            return DefaultAccountType.find(accountTypes.all(tx), wanted.accountType())
                    .filter(type -> accountTypes.hold(tx, type.id()))
                    .map(type -> welcomed(deed, insert(deed, member(deed, wanted, type), places), welcome))
                    .orElseGet(Outcome.NoSuchAccountType::new);
        });
    }

    private Outcome welcomed(Deed deed, Outcome outcome, Welcome welcome) {
        if (outcome instanceof Outcome.Added(Member member)
                && outbox.isOn()
                && welcome.isFor(member)
                && local.rule(deed.tx()) == LocalSignIn.Rule.EVERYBODY) {
            outbox.invite(deed, audit, member);
        }
        return outcome;
    }

    private Outcome insert(Deed deed, Member member, List<Seat> places) {
        Transaction tx = deed.tx();
        if (!members.insert(tx, member)) return new Outcome.EmailTaken();
        inodes.insert(tx, HomeFolder.of(member), member.created());
        audit.record(
                tx,
                deed.entry(AuditAction.MEMBER_CREATE, "member:" + member.id()).with("email", member.email()));
        for (Seat seat : places) {
            seats.take(tx, member, seat);
            audit.record(
                    tx,
                    deed.entry(AuditAction.TEAM_JOIN, "team:" + seat.team())
                            .with("member", member.id().value()));
        }
        return new Outcome.Added(member);
    }

    private static Member member(Deed deed, NewMember wanted, AccountType type) {
        return new Member(
                MemberId.random(),
                wanted.email(),
                wanted.name(),
                wanted.kind(),
                type.id(),
                InodeId.random(),
                new MemberState.Active(),
                deed.stamp());
    }
}
