package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.secrets.JwkFlaw;
import dev.signet.secrets.KeySet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Registers the URL of a key set as one key of a credential: who holds the private half of any key of the set
/// authenticates as the client, from now on and as the set changes ([RefreshKeySets]).
///
/// It is fetched here once, after who asks was found to be allowed to. Refuses, and keeps nothing, where it cannot be
/// fetched or has no key of use; more than [CredentialKeys#MOST_LIVE] keys, and the same URL twice. Admins any
/// credential's, others their own.
public final class RegisterKeySet {
    private static final String FIELD = "jwksUrl";
    private static final String AGAIN = " It is looked at again after a minute.";

    private final OneCredential one;
    private final FetchKeySet fetch;
    private final CredentialKeyStore keys = new CredentialKeyStore();

    RegisterKeySet(AccessGround ground, FetchKeySet fetch) {
        this.one = new OneCredential(ground);
        this.fetch = fetch;
    }

    /// Where a key set is, and what people call it.
    public record NewKeySet(String name, KeySetUrl url) {}

    /// Registers it; the id it is told by.
    public CredentialOutcome<UUID> register(Principal principal, Origin origin, ClientId id, NewKeySet wanted) {
        UUID key = UUID.randomUUID();
        CredentialOutcome<UUID> may = one.change(
                principal,
                origin,
                id,
                (call, _) -> whyNot(call, id, wanted)
                        .<CredentialOutcome<UUID>>map(RegisterKeySet::refused)
                        .orElseGet(() -> new CredentialOutcome.Done<>(key)));
        if (!(may instanceof CredentialOutcome.Done<UUID>)) return may;
        return switch (fetch.fetch(wanted.url())) { // no transaction is open meanwhile
            case FetchedKeySet.Failed(String why) -> refused(new Violation(FIELD, why + AGAIN));
            case FetchedKeySet.Exposed(String why) -> refused(new Violation(FIELD, why + AGAIN));
            case FetchedKeySet.Found found
            when found.set().keys().isEmpty() -> refused(new Violation(FIELD, noneOf(found.set()) + AGAIN));
            case FetchedKeySet.Found found ->
                one.change(
                        principal,
                        origin,
                        id,
                        (call, credential) -> whyNot(call, id, wanted)
                                .<CredentialOutcome<UUID>>map(RegisterKeySet::refused)
                                .orElseGet(() -> insert(call, credential, wanted, new Fresh(key, found))));
        };
    }

    /// What is to be kept.
    private record Fresh(UUID id, FetchedKeySet.Found found) {}

    private CredentialOutcome<UUID> insert(
            OneCredential.Call call, Credential credential, NewKeySet wanted, Fresh fresh) {
        CredentialKey key = new CredentialKey(
                fresh.id(),
                wanted.name(),
                new CredentialKey.Source.Url(wanted.url().uri(), CredentialKey.Fetched.of(fresh.found())),
                new Credential.Created(call.principal().member(), call.now()),
                Optional.empty());
        keys.insertSet(call.tx(), credential.id(), key, wanted.url(), fresh.found());
        one.write(
                call,
                credential,
                OneCredential.entry(call, AuditAction.CREDENTIAL_KEY_ADD, credential)
                        .with("key", key.id().toString())
                        .with("host", wanted.url().host())
                        .with("keys", String.valueOf(fresh.found().set().keys().size())));
        return new CredentialOutcome.Done<>(key.id());
    }

    private Optional<Violation> whyNot(OneCredential.Call call, ClientId id, NewKeySet wanted) {
        List<CredentialKey> there = keys.of(call.tx(), id);
        return CredentialKeys.full(there, FIELD)
                .or(() -> there.stream()
                        .filter(key -> isThat(key, wanted))
                        .findFirst()
                        .map(key ->
                                new Violation(FIELD, "This credential has this URL already, as " + key.name() + ".")));
    }

    private static boolean isThat(CredentialKey key, NewKeySet wanted) {
        return key.source() instanceof CredentialKey.Source.Url url
                && url.url().equals(wanted.url().uri());
    }

    /// Why none of a set's keys is of use: the first one tells.
    private static String noneOf(KeySet set) {
        return set.skipped().stream()
                .findFirst()
                .map(JwkFlaw::sentence)
                .map(first -> CredentialKeys.NONE_OF_USE + " The first one: " + first)
                .orElse("It is a key set without a key.");
    }

    private static CredentialOutcome<UUID> refused(Violation violation) {
        return new CredentialOutcome.Refused<>(Problem.invalid(List.of(violation)));
    }
}
