package dev.signet.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that may be told of a credential: never a secret.
public record KnownCredential(
        Credential credential, CredentialStatus status, People people, Usage usage, List<KnownSecret> secrets) {

    /// Copies what it is given.
    public KnownCredential {
        secrets = List.copyOf(secrets);
    }

    /// Those who have to do with it; texts are empty where nobody is known any more.
    public record People(Person owner, String createdByName) {}

    /// Somebody, as people call them.
    public record Person(String name, String email, String accountType) {
        static final Person NOBODY = new Person("", "", "");
    }

    /// When it was changed and used last, and how often it was used.
    public record Usage(Instant updatedAt, Optional<LastUse> last, long count) {}
}
