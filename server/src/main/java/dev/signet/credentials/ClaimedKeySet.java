package dev.signet.credentials;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The URL of a key set that a node has taken until then, and the registered keys, of whichever organization, that are
/// at it.
record ClaimedKeySet(KeySetUrl url, Instant until, List<Place> places) {
    ClaimedKeySet {
        places = List.copyOf(places);
    }

    /// One registered key of that URL.
    record Place(OrganizationId organization, ClientId client, UUID key, Instant until) {}
}
