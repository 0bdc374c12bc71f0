package dev.signet.oidc;

import java.util.List;
import java.util.Optional;

/// Who somebody is by the word of a provider. Only [ProveIdToken] makes one.
///
/// `email` only when the provider has verified it. `groups` is empty when the provider could not name them
/// all; no groups are an empty list.
record ProvenIdentity(String subject, Optional<String> email, Name name, Optional<List<String>> groups) {

    /// First and last name, as far as told.
    record Name(String first, String last) {}
}
