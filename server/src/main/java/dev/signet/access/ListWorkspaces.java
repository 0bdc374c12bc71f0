package dev.signet.access;

import java.util.List;
import java.util.Optional;

/// Lists the workspaces somebody sees, by name; Admins see all there are (rest-api.md §4.6).
public final class ListWorkspaces {
    private final AccessGround ground;
    private final Files files;

    /// Lists there.
    public ListWorkspaces(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// One page, and how many there are on all pages.
    public record Listed(List<FileView> workspaces, long total) {

        /// Copies what it is given.
        public Listed {
            workspaces = List.copyOf(workspaces);
        }
    }

    /// Lists those so named, by name.
    public Listed list(Principal principal, FileQuery.Naming naming, Slice slice) {
        return list(principal, naming, Stretch.usual(slice));
    }

    /// Lists those so named, in that order.
    public Listed list(Principal principal, FileQuery.Naming naming, Stretch<ListFiles.By> part) {
        Optional<Standing> who = files.who(principal);
        FileQuery query = Workspaces.named(naming);
        return who.map(standing -> ground.database().inOrganization(principal.organization(), tx -> {
                    Files.Page page = standing.accountType().isAdmin()
                            ? files.everything(tx, standing, query, part)
                            : files.page(tx, standing, query, part);
                    return new Listed(page.files(), page.total());
                }))
                .orElseGet(() -> new Listed(List.of(), 0));
    }
}
