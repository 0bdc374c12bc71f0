package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.secrets.VerifyingKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Registers a public key of a credential: who holds its private half authenticates as the client (RFC 7523)
/// and, with the privilege Embedding, signs tickets (embedding.md §2.3). Signet holds nothing that could.
///
/// Refuses more than [CredentialKeys#MOST_LIVE] keys, and the same key twice. Admins any credential's, others
/// their own.
public final class RegisterKey {
    private final OneCredential one;
    private final CredentialKeyStore keys = new CredentialKeyStore();

    RegisterKey(AccessGround ground) {
        this.one = new OneCredential(ground);
    }

    /// A key, and what people call it.
    public record NewKey(String name, VerifyingKey key) {}

    /// Registers it; the id it is told by.
    public CredentialOutcome<UUID> register(Principal principal, Origin origin, ClientId id, NewKey wanted) {
        return one.change(principal, origin, id, (call, credential) -> {
            Optional<Violation> violation = violation(keys.of(call.tx(), id), wanted.key());
            if (violation.isPresent()) {
                return new CredentialOutcome.Refused<>(Problem.invalid(List.of(violation.get())));
            }
            CredentialKey key = key(call, wanted);
            keys.insertGiven(call.tx(), id, key, wanted.key());
            one.write(
                    call,
                    credential,
                    OneCredential.entry(call, AuditAction.CREDENTIAL_KEY_ADD, credential)
                            .with("key", key.id().toString())
                            .with("algorithm", wanted.key().algorithm().wire())
                            .with("thumbprint", wanted.key().thumbprint()));
            return new CredentialOutcome.Done<>(key.id());
        });
    }

    private static CredentialKey key(OneCredential.Call call, NewKey wanted) {
        return new CredentialKey(
                UUID.randomUUID(),
                wanted.name(),
                new CredentialKey.Source.Given(wanted.key()),
                new Credential.Created(call.principal().member(), call.now()),
                Optional.empty());
    }

    private static Optional<Violation> violation(List<CredentialKey> there, VerifyingKey wanted) {
        return CredentialKeys.full(there, "jwk")
                .or(() -> there.stream()
                        .filter(key -> isThat(key, wanted))
                        .findFirst()
                        .map(key ->
                                new Violation("jwk", "This credential has this key already, as " + key.name() + ".")));
    }

    private static boolean isThat(CredentialKey key, VerifyingKey wanted) {
        return key.source() instanceof CredentialKey.Source.Given(VerifyingKey given)
                && given.thumbprint().equals(wanted.thumbprint());
    }
}
