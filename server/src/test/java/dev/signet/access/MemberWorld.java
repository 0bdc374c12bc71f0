package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;

/// An [AccessWorld] with the use cases about members and their organization.
final class MemberWorld implements AutoCloseable {
    final AccessWorld world = new AccessWorld();
    final KeptThings things = new KeptThings();
    final AccessGround ground = new AccessGround(
            world.test.database(), world.access, new Standings(world.test.database()), world.audit, world.clock);
    final AddMember add = new AddMember(world.test.database(), world.access, world.audit, world.clock);
    final DeactivateMember deactivate =
            new DeactivateMember(world.test.database(), world.access, world.audit, world.clock);
    final ListMembers list = new ListMembers(ground);
    final ReadMember read = new ReadMember(ground);
    final ChangeMember change = new ChangeMember(ground, things);
    final CountBelongings count = new CountBelongings(ground, things);
    final InviteMember invite = new InviteMember(ground, new PasswordLinks(world.audit, world.clock));
    final ChangeOrganization organization = new ChangeOrganization(ground);
    final Principal admin = world.admin;

    /// What another room would keep: a number of things for the last one who got some.
    static final class KeptThings implements Belongings {
        private MemberId owner = MemberId.random();
        private int number;

        void give(MemberId to, int things) {
            owner = to;
            number = things;
        }

        @Override
        public int handOver(Transaction tx, MemberId from, MemberId to) {
            int handed = count(tx, from);
            if (handed > 0) owner = to;
            return handed;
        }

        @Override
        public int count(Transaction tx, MemberId member) {
            return owner.equals(member) ? number : 0;
        }
    }

    Member member(String email, String first, String last, MemberKind kind) {
        AddMember.NewMember wanted = new AddMember.NewMember(email, new Member.PersonName(first, last), kind, "View");
        if (add.add(admin, AccessWorld.HERE, wanted) instanceof AddMember.Outcome.Added(Member member)) return member;
        throw new AssertionError("not added: " + email);
    }

    Principal human(Member member) {
        return new Principal.Human(admin.organization(), member.id());
    }

    /// The Admin of another organization on the same database.
    Principal anotherOrganization(String slug) {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                slug, "Other", "admin@example.com", new Member.PersonName("Olga", "Other"));
        FoundOrganization found = new FoundOrganization(world.audit, world.clock);
        FoundOrganization.Founded founded = world.test
                .database()
                .inOrganization(OrganizationId.random(), tx -> found.in(tx, founding, AccessWorld.HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    List<String> search(String text) {
        return emails(new ListMembers.Wanted(new ListMembers.Search.Text(text), Set.of(), 0, 1_000));
    }

    List<String> emails(ListMembers.Wanted wanted) {
        return list.list(admin, wanted).entries().stream()
                .map(entry -> entry.member().email())
                .toList();
    }

    ChangeMember.Outcome change(Principal by, MemberId id, MemberChange wanted) {
        return change.change(by, AccessWorld.HERE, id, wanted);
    }

    static MemberChange type(String accountType) {
        return new MemberChange(
                MemberChange.Identity.UNCHANGED,
                Optional.of(accountType),
                MemberChange.Activity.UNCHANGED,
                MemberChange.Estate.UNCHANGED);
    }

    static MemberChange activity(Optional<Boolean> archived, Optional<Boolean> inactive) {
        return leaving(archived, inactive, MemberChange.Estate.UNCHANGED);
    }

    static MemberChange leaving(Optional<Boolean> archived, Optional<Boolean> inactive, MemberChange.Estate estate) {
        return new MemberChange(
                MemberChange.Identity.UNCHANGED,
                Optional.empty(),
                new MemberChange.Activity(archived, inactive),
                estate);
    }

    static MemberChange email(String email) {
        MemberChange.Identity identity = new MemberChange.Identity(
                Optional.of(email), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new MemberChange(
                identity, Optional.empty(), MemberChange.Activity.UNCHANGED, MemberChange.Estate.UNCHANGED);
    }

    /// What the audit says was done to the subject, oldest first.
    List<String> audited(String subject) {
        return column("action", "subject", subject);
    }

    /// The details of the last record of that action.
    String details(String action) {
        return column("details", "action", action).stream()
                .reduce((before, last) -> last)
                .orElse("");
    }

    private List<String> column(String column, String key, String value) {
        return world.test
                .database()
                .inOrganization(
                        admin.organization(),
                        tx -> tx.sql().fetch("select * from access.audit_records order by xid, number").stream()
                                .filter(row -> row.get(key, String.class).equals(value))
                                .map((Record row) -> row.get(column, String.class))
                                .toList());
    }

    MemberId ownerOf(Inode inode) {
        return world.test
                .database()
                .inOrganization(
                        admin.organization(),
                        tx -> new InodeStore()
                                .find(tx, inode.id())
                                .orElseThrow()
                                .owner());
    }

    @Override
    public void close() {
        world.close();
    }
}
