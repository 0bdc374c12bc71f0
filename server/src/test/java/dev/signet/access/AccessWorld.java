package dev.signet.access;

import dev.signet.TestClock;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.TeamId;
import dev.signet.database.TestDatabase;
import java.util.Optional;

/// An organization with an Admin on a real database, and short words for what tests do in it.
final class AccessWorld implements AutoCloseable {
    static final Origin HERE = new Origin("127.0.0.1", "test", "test");

    final TestDatabase test = TestDatabase.fresh();
    final TestClock clock = new TestClock();
    final AuditSealer sealer = AuditSealer.start(test.database(), clock);
    final Audit audit = new Audit(sealer);
    final Access access = new Access(test.database(), new Standings(test.database()));
    final PlaceObject place = new PlaceObject(audit, clock);
    final Principal admin;
    private final CreateTeam teams = new CreateTeam(audit, clock);

    AccessWorld() {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                "acme", "Acme", "admin@example.com", new Member.PersonName("Ada", "Admin"));
        FoundOrganization found = new FoundOrganization(audit, clock);
        FoundOrganization.Founded founded =
                test.database().inOrganization(OrganizationId.random(), tx -> found.in(tx, founding, HERE));
        admin = new Principal.Human(founded.id(), founded.admin().id());
    }

    AddMember.Outcome add(Principal by, String email, String accountType) {
        return new AddMember(test.database(), access, audit, clock)
                .add(
                        by,
                        HERE,
                        new AddMember.NewMember(
                                email, new Member.PersonName("", ""), MemberKind.INTERNAL, accountType));
    }

    Principal member(String email, String accountType) {
        if (add(admin, email, accountType) instanceof AddMember.Outcome.Added(Member member)) {
            return new Principal.Human(admin.organization(), member.id());
        }
        throw new AssertionError("not added: " + email);
    }

    void deactivate(MemberId member) {
        new DeactivateMember(test.database(), access, audit, clock).deactivate(admin, HERE, member);
    }

    TeamId team(String name, Principal... members) {
        return test.database().inOrganization(admin.organization(), tx -> {
            Team team = teams.in(tx, admin, HERE, name).orElseThrow();
            for (Principal each : members) teams.join(tx, team.id(), each.member());
            return team.id();
        });
    }

    Inode object(InodeKind kind, Principal owner, Optional<Inode> parent) {
        Inode inode = new Inode(InodeId.random(), kind, "the " + kind.wire(), owner.member());
        return test.database().inOrganization(admin.organization(), tx -> {
            place.place(tx, owner, HERE, inode, parent.map(Inode::id));
            return inode;
        });
    }

    void grant(Inode object, Grantee grantee, Level level) {
        test.database().inOrganization(admin.organization(), tx -> {
            place.grant(tx, admin, HERE, new PlaceObject.Share(object, grantee, level));
            return level;
        });
    }

    Decision decide(Principal who, ObjectAction action, Inode object) {
        return access.decide(who, action, object.id());
    }

    @Override
    public void close() {
        sealer.close();
        test.close();
    }
}
