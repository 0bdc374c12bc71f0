package dev.signet.credentials;

import dev.signet.access.AddressList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Until when, from where and on whose pages a credential may be used; without any, always and everywhere.
///
/// Addresses are those of programs that get and use tokens; origins are those of pages that show its embeds.
public record CredentialTerms(Optional<Instant> expiresAt, AddressList addresses, List<HostOrigin> origins) {
    private static final CredentialTerms NONE =
            new CredentialTerms(Optional.empty(), AddressList.everywhere(), List.of());

    /// Copies what it is given.
    public CredentialTerms {
        origins = List.copyOf(origins);
    }

    /// No terms.
    public static CredentialTerms none() {
        return NONE;
    }

    /// The same until then.
    CredentialTerms until(Optional<Instant> end) {
        return new CredentialTerms(end, addresses, origins);
    }

    /// Whether it is over.
    boolean areOverAt(Instant now) {
        return expiresAt.isPresent() && !now.isBefore(expiresAt.get());
    }
}
