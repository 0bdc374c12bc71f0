package dev.signet.oidc;

import java.util.List;

/// Who is signed in at a provider, as it tells of them: the subject stays, all else may change.
public record ProviderPerson(String subject, String email, String givenName, String familyName, List<String> groups) {

    /// Copies what it is given.
    public ProviderPerson {
        groups = List.copyOf(groups);
    }

    /// Somebody in no group.
    public static ProviderPerson of(String subject, String email) {
        return new ProviderPerson(subject, email, "Grace", "Guest", List.of());
    }

    /// The same person under another address.
    public ProviderPerson withEmail(String next) {
        return new ProviderPerson(subject, next, givenName, familyName, groups);
    }

    /// The same person in those groups.
    public ProviderPerson in(String... next) {
        return new ProviderPerson(subject, email, givenName, familyName, List.of(next));
    }
}
