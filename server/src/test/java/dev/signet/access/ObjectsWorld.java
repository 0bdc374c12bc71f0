package dev.signet.access;

import dev.signet.access.ChangeFile.Archived;
import dev.signet.access.ChangeFile.Wanted;
import dev.signet.access.FileQuery.Naming;
import dev.signet.access.FileQuery.Within;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// A world with the use cases of objects in it, and short words for what tests do with them.
final class ObjectsWorld implements AutoCloseable {
    static final Origin HERE = AccessWorld.HERE;
    static final Slice ALL = new Slice(0, 1_000);

    final AccessWorld world = new AccessWorld();
    final Principal admin = world.admin;
    final AccessGround ground = new AccessGround(
            world.test.database(), world.access, new Standings(world.test.database()), world.audit, world.clock);
    final ReadFile read = new ReadFile(ground);
    final ListFiles list = new ListFiles(ground);
    final ChangeFile change = new ChangeFile(ground);
    final ArchiveFile archive = new ArchiveFile(ground);
    final CreateFolder createFolder = new CreateFolder(ground);
    final CreateWorkspace createWorkspace = new CreateWorkspace(ground);
    final ShareObject share = new ShareObject(ground);
    final ListGrants listGrants = new ListGrants(ground);
    final RevokeGrant revoke = new RevokeGrant(ground);

    Principal member(String email, String accountType) {
        return world.member(email, accountType);
    }

    Inode workspace(Principal owner) {
        return world.object(InodeKind.WORKSPACE, owner, Optional.empty());
    }

    Inode in(Inode parent, InodeKind kind, Principal owner) {
        return world.object(kind, owner, Optional.of(parent));
    }

    void grant(Inode object, Principal to, Level level) {
        world.grant(object, new Grantee.ToMember(to.member()), level);
    }

    /// The principal of a second organization that has an Admin, too.
    Principal stranger() {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                "other", "Other", "admin@example.com", new Member.PersonName("Eve", "Else"));
        FoundOrganization.Founded founded = world.test
                .database()
                .inOrganization(
                        OrganizationId.random(),
                        tx -> new FoundOrganization(world.audit, world.clock).in(tx, founding, HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    Optional<FileView> find(Principal who, Inode inode) {
        return read.find(who, inode.id());
    }

    FileOutcome move(Principal who, Inode inode, Inode parent) {
        return change.change(who, HERE, inode.id(), to(parent.id()));
    }

    FileOutcome rename(Principal who, Inode inode, String name) {
        return change.change(who, HERE, inode.id(), Wanted.named(name));
    }

    FileOutcome give(Principal who, Inode inode, String owner) {
        return change.change(
                who,
                HERE,
                inode.id(),
                new Wanted(
                        Optional.empty(), Optional.empty(), Optional.of(owner), Optional.empty(), Archived.AS_IT_IS));
    }

    FileOutcome restore(Principal who, Inode inode, Optional<Inode> parent) {
        return change.change(
                who,
                HERE,
                inode.id(),
                new Wanted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        parent.map(folder -> folder.id().toString()),
                        Archived.RESTORED));
    }

    static Wanted to(InodeId parent) {
        return new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(parent.toString()),
                Archived.AS_IT_IS);
    }

    List<FileView> listed(Principal who, FileQuery query) {
        if (list.list(who, who.member(), query, ALL)
                instanceof ListFiles.Outcome.Listed(List<FileView> files, long _)) {
            return files;
        }
        throw new AssertionError("not listed");
    }

    List<InodeId> ids(Principal who, FileQuery query) {
        return listed(who, query).stream().map(file -> file.inode().id()).toList();
    }

    static FileQuery everything() {
        return FileQuery.of(EnumSet.allOf(InodeKind.class));
    }

    static FileQuery at(Within within) {
        return everything().within(within);
    }

    static FileQuery with(Level level) {
        return new FileQuery(
                EnumSet.allOf(InodeKind.class),
                new Naming.Any(),
                new Within.Anywhere(),
                Optional.of(level),
                Shelf.LIVE);
    }

    static FileQuery named(String text) {
        return new FileQuery(
                EnumSet.allOf(InodeKind.class),
                new Naming.Containing(text),
                new Within.Anywhere(),
                Optional.empty(),
                Shelf.LIVE);
    }

    ShareObject.Outcome share(Principal who, Inode object, Principal to, String permission) {
        return share.share(
                who,
                HERE,
                new ShareObject.Target(object.id(), Optional.empty()),
                List.of(new ShareObject.Wanted("", Optional.of(to.member().value()), Optional.empty(), permission)));
    }

    List<Grant> grantsOn(Inode object) {
        ListGrants.Of of = new ListGrants.Of.OneObject(object.id(), ListGrants.Reach.DIRECT, Optional.empty());
        if (listGrants.list(admin, new ListGrants.Wanted(of, 0, 1_000))
                instanceof ListGrants.Outcome.Listed(List<Grant> grants, long _)) {
            return grants;
        }
        throw new AssertionError("not listed");
    }

    @Override
    public void close() {
        world.close();
    }
}
