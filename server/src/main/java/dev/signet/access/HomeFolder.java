package dev.signet.access;

/// The folder that every member owns from the start (`homeFolderId`, rest-api.md §3.1).
final class HomeFolder {
    private static final String NAME = "My Documents";

    private HomeFolder() {}

    static Inode of(Member member) {
        return new Inode(member.homeFolder(), InodeKind.FOLDER, NAME, member.id());
    }
}
