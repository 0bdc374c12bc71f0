package dev.signet.embed;

import java.util.Optional;

/// A fresh ticket, brought by a page that is open already (embedding.md §8; ours, §9 no. 1).
public sealed interface Renewal {

    /// A token; when it came in a whole address, that must lead where the page is.
    record ByToken(String token, Optional<Place> place) implements Renewal {

        @Override
        public String toString() {
            return "ByToken[" + place + "]";
        }
    }

    /// An address that is signed as a whole.
    record ByWholeUrl(PathRequest request) implements Renewal {}

    /// Where an address leads.
    record Place(String organizationSlug, EmbedTarget target) {}
}
