package dev.signet.access;

import dev.signet.access.FileQuery.Within;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Lists the files a member sees: owned, shared with them, or inherited; Admins no more than that
/// (rest-api.md §2.3). What others see is for Admins to ask.
public final class ListFiles {
    private final AccessGround ground;
    private final Files files;

    /// Lists there.
    public ListFiles(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// What lists of files can be ordered by.
    public enum By {
        NAME,
        TYPE,
        OWNER,
        CREATED_AT,
        UPDATED_AT
    }

    /// What came of it.
    public sealed interface Outcome {

        /// One page, and how many there are on all pages.
        record Listed(List<FileView> files, long total) implements Outcome {

            /// Copies what it is given.
            public Listed {
                files = List.copyOf(files);
            }
        }

        /// There is no such member.
        record NoSuchMember() implements Outcome {}

        /// There is no such folder, or the member must not learn of it.
        record NoSuchFolder() implements Outcome {}

        /// Only Admins ask for others.
        record Forbidden() implements Outcome {}
    }

    /// Lists what that member sees, by name.
    public Outcome list(Principal principal, MemberId member, FileQuery query, Slice slice) {
        return list(principal, member, query, Stretch.usual(slice));
    }

    /// Lists what that member sees, in that order.
    public Outcome list(Principal principal, MemberId member, FileQuery query, Stretch<By> part) {
        return switch (MemberScope.of(ground, principal, member)) {
            case FORBIDDEN -> new Outcome.Forbidden();
            case NOT_FOUND -> new Outcome.NoSuchMember();
            case ALLOWED -> listed(principal, member, query, part);
        };
    }

    private Outcome listed(Principal principal, MemberId member, FileQuery query, Stretch<By> part) {
        Optional<Standing> who =
                ground.standings().find(principal.organization(), member).filter(Standing::isActive);
        return who.map(standing ->
                        ground.database().inOrganization(principal.organization(), tx -> in(tx, standing, query, part)))
                .orElseGet(() -> new Outcome.Listed(List.of(), 0));
    }

    private Outcome in(Transaction tx, Standing who, FileQuery query, Stretch<By> part) {
        Optional<InodeId> folder = folder(query.within());
        if (folder.isPresent() && files.find(tx, who, folder.get()).isEmpty()) return new Outcome.NoSuchFolder();
        Files.Page page = files.page(tx, who, query, part);
        return new Outcome.Listed(page.files(), page.total());
    }

    private static Optional<InodeId> folder(Within within) {
        return switch (within) {
            case Within.Directly(InodeId parent) -> Optional.of(parent);
            case Within.Below(InodeId ancestor) -> Optional.of(ancestor);
            case Within.Anywhere(), Within.AtTheTop(), Within.Among _ -> Optional.empty();
        };
    }
}
