package dev.signet.access;

import dev.signet.base.AccountTypeId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Lets in people whom an identity provider has proven, as part of the caller's transaction and decision.
///
/// Guarantee: nobody becomes an Admin by it; their session is opened as one of a password is.
public final class AdmitPerson {
    private static final int LONGEST_NAME = 100;

    private final AccessGround ground;
    private final AllowedAddresses addresses;
    private final JoinTeam joining;
    private final SessionStart sessions;
    private final MemberStore members = new MemberStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final InodeStore inodes = new InodeStore();
    private final SeatStore seats = new SeatStore();

    /// Works on that ground, for people who come from where they may.
    public AdmitPerson(AccessGround ground, AllowedAddresses addresses) {
        this.ground = ground;
        this.addresses = addresses;
        this.joining = new JoinTeam(ground.audit(), ground.clock());
        this.sessions = new SessionStart(ground.audit(), ground.clock());
    }

    /// Somebody's coming: in which transaction, from where, and by whose word, as the audit names it.
    public record Visit(Transaction tx, Origin origin, String provider) {}

    /// Somebody who is to become a member; without an account type that is there and does not administer,
    /// they get the lowest.
    public record Newcomer(String email, Member.PersonName name, Optional<AccountTypeId> accountType) {}

    /// A session, and its key for the browser, which is kept nowhere.
    public record Admitted(Session session, Secret key) {}

    /// Whether people of the organization may come from that address (rest-api.md §2.4). Not within a
    /// transaction.
    public boolean permits(OrganizationId organization, String address) {
        return addresses.permitsPeople(organization, address);
    }

    /// The member of that id, who stays as they are until the transaction ends.
    public Optional<Member> member(Transaction tx, MemberId id) {
        members.lock(tx, id);
        return members.find(tx, id);
    }

    /// The member of that e-mail address, in any case, who stays as they are until the transaction ends.
    public Optional<Member> byEmail(Transaction tx, String email) {
        String clean = AuditText.clean(email);
        return members.byEmail(tx, clean)
                .flatMap(found -> member(tx, found.id()))
                .filter(held -> held.email().equalsIgnoreCase(clean)); // it may have become another's meanwhile
    }

    /// Whether newcomers can get that account type: it is there, and does not administer.
    public boolean canGive(Transaction tx, AccountTypeId type) {
        return accountTypes.find(tx, type).filter(found -> !found.isAdmin()).isPresent();
    }

    /// Those of the teams that are not there.
    public Set<TeamId> missing(Transaction tx, Set<TeamId> teams) {
        return seats.missing(tx, teams);
    }

    /// Makes them a member; empty when somebody has that address by now.
    public Optional<Member> add(Visit visit, Newcomer newcomer) {
        Transaction tx = visit.tx();
        MemberId id = MemberId.random();
        Member member = new Member(
                id,
                AuditText.clean(newcomer.email()),
                new Member.PersonName(
                        name(newcomer.name().first()), name(newcomer.name().last())),
                MemberKind.INTERNAL,
                accountType(tx, newcomer.accountType()),
                InodeId.random(),
                new MemberState.Active(),
                new Member.Stamp(id, now()));
        if (!members.insert(tx, member)) return Optional.empty();
        inodes.insert(tx, HomeFolder.of(member), member.created());
        ground.audit()
                .record(tx, entry(visit, member, AuditAction.MEMBER_CREATE).with("email", member.email()));
        return Optional.of(member);
    }

    /// Puts the member into those teams and takes them out of these; teams that are gone count for nothing.
    public void seat(Visit visit, Member member, Set<TeamId> joins, Set<TeamId> leaves) {
        Set<TeamId> all = new HashSet<>(joins);
        all.addAll(leaves);
        Set<TeamId> gone = seats.missing(visit.tx(), all);
        for (TeamId team : sorted(joins, gone)) joining.join(at(visit, member, team), member.id());
        for (TeamId team : sorted(leaves, gone)) joining.leave(at(visit, member, team), member.id());
    }

    /// Opens a session for the member, who is active.
    public Admitted signIn(Visit visit, Member member) {
        SessionStart.Started started = sessions.start(
                visit.tx(), holder(visit, member), visit.origin(), entry -> entry.with("provider", visit.provider()));
        return new Admitted(started.session(), started.key());
    }

    /// An entry for what the member does by coming.
    public AuditEntry entry(Visit visit, Member member, AuditAction action) {
        return AuditEntry.by(holder(visit, member), visit.origin(), now(), action, "member:" + member.id())
                .with("provider", visit.provider());
    }

    private AccountTypeId accountType(Transaction tx, Optional<AccountTypeId> wanted) {
        List<AccountType> types = accountTypes.all(tx).stream()
                .filter(type -> !type.isAdmin())
                .sorted(Comparator.comparingInt(type -> type.capabilities().size()))
                .toList();
        Stream<AccountType> named =
                types.stream().filter(type -> wanted.filter(type.id()::equals).isPresent());
        Stream<AccountType> lowest =
                Stream.concat(DefaultAccountType.find(types, DefaultAccountType.VIEW.label()).stream(), types.stream());
        return Stream.concat(named, lowest)
                .filter(type -> accountTypes.hold(tx, type.id()))
                .map(AccountType::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account type but Admin"));
    }

    private static List<TeamId> sorted(Set<TeamId> teams, Set<TeamId> but) {
        return teams.stream()
                .filter(team -> !but.contains(team))
                .sorted(Comparator.comparing(TeamId::toString))
                .toList();
    }

    private static JoinTeam.Visit at(Visit visit, Member member, TeamId team) {
        return new JoinTeam.Visit(visit.tx(), holder(visit, member), visit.origin(), team);
    }

    private static Principal.Human holder(Visit visit, Member member) {
        return new Principal.Human(visit.tx().organization(), member.id());
    }

    private static String name(String given) {
        return AuditText.clean(given.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip(), LONGEST_NAME);
    }

    private Instant now() {
        return ground.clock().instant();
    }
}
