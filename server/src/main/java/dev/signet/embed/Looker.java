package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.base.OrganizationId;
import java.util.Optional;

/// Who looks at an embed.
public sealed interface Looker {

    /// Whose content they look at.
    OrganizationId organization();

    /// What logs may call them.
    String label();

    /// Somebody a host vouched for; `path` is the embed path they came by, if they came by one.
    record Known(Principal.Viewer viewer, Optional<EmbedId> path) implements Looker {

        @Override
        public OrganizationId organization() {
            return viewer.organization();
        }

        @Override
        public String label() {
            return viewer.member().value();
        }
    }

    /// Anybody at all, at a path that is open to everybody: without a name, a team or a right to anything else
    /// (embedding.md §4).
    record Anybody(OrganizationId organization, EmbedId path) implements Looker {

        @Override
        public String label() {
            return "anybody";
        }
    }
}
