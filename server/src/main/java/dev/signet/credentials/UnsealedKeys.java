package dev.signet.credentials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.signet.base.OrganizationId;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.TicketKey;
import java.time.Duration;

/// The keys that sealed secrets are, kept in memory once they were unsealed, so that not each ticket pays for it.
///
/// Guarantee: a key is given for the very row it came from, so whatever drops the row ends it: every change of the
/// credential, and a change feed that is not fresh. None is held longer than [#KEPT_FOR], used or not. Whether its
/// secret is live, and its credential works, is the caller's to ask each time.
final class UnsealedKeys {
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);
    private static final int SIZE = 10_000;

    private final Sealer sealer;
    private final Cache<SecretStore.SealedRow, TicketKey> keys = Caffeine.newBuilder()
            .weakKeys() // by the very row, not by an equal one
            .expireAfterWrite(KEPT_FOR)
            .scheduler(Scheduler.systemScheduler())
            .maximumSize(SIZE)
            .build();

    UnsealedKeys(Sealer sealer) {
        this.sealer = sealer;
    }

    /// The key that this secret of the organization is.
    TicketKey of(OrganizationId organization, SecretStore.SealedRow secret) {
        return keys.get(secret, row -> TicketKey.unseal(sealer, row.sealed(), row.placeIn(organization)));
    }
}
