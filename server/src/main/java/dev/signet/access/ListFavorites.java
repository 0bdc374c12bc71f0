package dev.signet.access;

import dev.signet.access.FileQuery.Within;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Lists a member's favorites by name, those that the member still sees: for the member, and for Admins.
public final class ListFavorites {
    private final AccessGround ground;
    private final Files files;
    private final FavoriteStore store = new FavoriteStore();

    /// Lists there.
    public ListFavorites(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// Lists them; refusals as [ListFiles] says them.
    public ListFiles.Outcome list(Principal principal, MemberId member, Slice slice) {
        return switch (MemberScope.of(ground, principal, member)) {
            case FORBIDDEN -> new ListFiles.Outcome.Forbidden();
            case NOT_FOUND -> new ListFiles.Outcome.NoSuchMember();
            case ALLOWED -> {
                Optional<Standing> who = ground.standings().find(principal.organization(), member);
                yield ground.database()
                        .inOrganization(principal.organization(), tx -> in(tx, who.orElseThrow(), slice));
            }
        };
    }

    private ListFiles.Outcome in(Transaction tx, Standing who, Slice slice) {
        Set<InodeId> ids = store.favorites(tx, who.member().id());
        FileQuery query = FileQuery.of(EnumSet.allOf(InodeKind.class)).within(new Within.Among(ids));
        Files.Page page = files.page(tx, who, query, slice);
        return new ListFiles.Outcome.Listed(page.files(), page.total());
    }
}
