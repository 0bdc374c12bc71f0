package dev.signet.credentials;

import dev.signet.access.FoundOrganization;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.ExchangeOutcome.Why;
import dev.signet.database.Database;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.SignedTicket;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.TicketVerdict;
import dev.signet.secrets.UntrustedTicket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Proves a subject token: which working credential of the organization signed it, and what it says (rest-api.md
/// §1.2). Reads only. Secrets are unsealed for each token anew.
final class ProveSubject {
    private static final Set<Why> MAY_BE_NEWS = EnumSet.of(
            Why.SUBJECT_UNKNOWN_CLIENT, Why.CREDENTIAL_CANNOT_VERIFY, Why.SUBJECT_OTHER_ALGORITHM, Why.SUBJECT_FORGED);

    private final Database database;
    private final Credentials credentials;
    private final CredentialGate gate;
    private final Sealer sealer;
    private final InstantSource clock;

    ProveSubject(Database database, Credentials credentials, CredentialGate gate, Sealer sealer, InstantSource clock) {
        this.database = database;
        this.credentials = credentials;
        this.gate = gate;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Outcome {

        /// That credential says so, by that registered key if not by a secret.
        record Proven(Credential credential, SubjectClaims claims, Optional<UUID> key) implements Outcome {}

        /// Nothing is proven.
        record Refused(Why why) implements Outcome {}
    }

    /// Proves the token for an actor of that organization who calls from that address.
    Outcome prove(OrganizationId organization, String text, String address) {
        Optional<UntrustedTicket> ticket = UntrustedTicket.parse(text);
        if (ticket.isEmpty()) return new Outcome.Refused(Why.SUBJECT_UNREADABLE);
        Optional<KeyHint> hint =
                ticket.get().keyIdHint().or(ticket.get()::claimedKeyIdHint).flatMap(KeyHint::parse);
        if (hint.isEmpty()) return new Outcome.Refused(Why.SUBJECT_WITHOUT_CLIENT);
        Signed signed = new Signed(organization, ticket.get(), hint.get(), address);
        Outcome outcome = prove(signed, credentials.find(hint.get().client()));
        // What was made on another node within the last second may not have come here yet.
        return outcome instanceof Outcome.Refused(Why why) && MAY_BE_NEWS.contains(why)
                ? prove(signed, credentials.caughtUp(hint.get().client()))
                : outcome;
    }

    /// A token, with whose key it says it was signed, and who brings it.
    private record Signed(OrganizationId organization, UntrustedTicket ticket, KeyHint hint, String address) {}

    private Outcome prove(Signed signed, Optional<StoredCredential> found) {
        Optional<StoredCredential> stored =
                found.filter(one -> one.credential().organization().equals(signed.organization()));
        if (stored.isEmpty()) return new Outcome.Refused(Why.SUBJECT_UNKNOWN_CLIENT);
        Optional<Why> why =
                gate.whyNot(stored.get().credential(), signed.address()).map(ProveSubject::why);
        if (why.isPresent()) return new Outcome.Refused(why.get());
        List<TicketKey> keys = keys(stored.get(), signed.hint());
        if (keys.isEmpty()) {
            boolean namesAKey = signed.hint().key().isPresent();
            return new Outcome.Refused(namesAKey ? Why.SUBJECT_FORGED : Why.CREDENTIAL_CANNOT_VERIFY);
        }
        return switch (signed.ticket().verify(keys)) {
            case TicketVerdict.Signed(SignedTicket ticket) ->
                read(ticket, stored.get().credential());
            case TicketVerdict.Refused(TicketVerdict.Why refused) ->
                new Outcome.Refused(
                        switch (refused) {
                            case OTHER_ALGORITHM -> Why.SUBJECT_OTHER_ALGORITHM;
                            case FORGED -> Why.SUBJECT_FORGED;
                            case NOT_CLAIMS -> Why.SUBJECT_UNREADABLE;
                        });
        };
    }

    private static Why why(TokenOutcome.Why why) {
        if (why == TokenOutcome.Why.ADDRESS_NOT_ALLOWED) return Why.CREDENTIAL_ADDRESS;
        return why == TokenOutcome.Why.NO_API_PRIVILEGE ? Why.CREDENTIAL_NO_API : Why.CREDENTIAL_OVER;
    }

    /// What verifies tokens of the credential now: registered keys, and the secrets that were sealed for it.
    private List<TicketKey> keys(StoredCredential stored, KeyHint hint) {
        Instant now = clock.instant();
        Stream<TicketKey> secrets =
                stored.credential().signsWithSecrets() && hint.key().isEmpty()
                        ? stored.secrets().stream()
                                .filter(secret -> secret.isLiveAt(now))
                                .flatMap(secret -> unsealed(stored.credential(), secret).stream())
                        : Stream.empty();
        Stream<TicketKey> registered = new TriedKeys(stored.keys(), now)
                .of(hint).stream().map(single -> TicketKey.of(single.publicKey(), single.id()));
        return Stream.concat(secrets, registered).toList();
    }

    private Optional<TicketKey> unsealed(Credential credential, StoredSecret secret) {
        return secret.sealed()
                .map(kept -> TicketKey.unseal(
                        sealer, kept, SecretPlace.client(credential.organization(), credential.id(), secret.id())));
    }

    private Outcome read(SignedTicket ticket, Credential credential) {
        return switch (SubjectClaims.read(ticket, credential.id(), clock.instant())) {
            case SubjectClaims.Outcome.Refused(Why why) -> new Outcome.Refused(why);
            case SubjectClaims.Outcome.Read(SubjectClaims claims) ->
                claims.tenant().filter(tenant -> !isOwn(tenant, credential)).isPresent()
                        ? new Outcome.Refused(Why.SUBJECT_TENANT)
                        : new Outcome.Proven(credential, claims, ticket.registeredKey());
        };
    }

    /// By its id or its slug.
    private boolean isOwn(String tenant, Credential credential) {
        Optional<OrganizationId> own = Optional.of(credential.organization());
        return OrganizationId.parse(tenant).equals(own)
                || database.directory(directory -> FoundOrganization.find(directory, tenant))
                        .equals(own);
    }
}
