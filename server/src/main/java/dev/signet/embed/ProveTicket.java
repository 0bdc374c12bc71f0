package dev.signet.embed;

import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.KeyHint;
import dev.signet.secrets.SignedTicket;
import dev.signet.secrets.TicketVerdict;
import dev.signet.secrets.UntrustedTicket;
import java.time.InstantSource;
import java.util.Optional;

/// Proves a ticket: steps 1 to 6 of embedding.md §2.5, in that order. Reads only.
final class ProveTicket {
    private static final EmbedRefusal NO_SECRET = new EmbedRefusal(
            EmbedReason.WAREHOUSE_TOKEN,
            "This link is not valid: oauth_token and connection_oauth_tokens are encrypted under the secret that signs"
                    + " the link, and a registered key signed this one.");

    private final EmbedCredentials credentials;
    private final OwnerRule owners;
    private final EmbedRules rules;
    private final InstantSource clock;

    ProveTicket(EmbedCredentials credentials, OwnerRule owners, EmbedRules rules, InstantSource clock) {
        this.credentials = credentials;
        this.owners = owners;
        this.rules = rules;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Proof {

        /// The ticket may say what it says.
        record Proven(VerifiedTicket ticket) implements Proof {}

        /// A host signed it, and yet it is refused.
        record Refused(Credential host, EmbedRefusal why) implements Proof {}

        /// Nobody knows who wrote it.
        record Strange(EmbedRefusal why) implements Proof {}
    }

    Proof prove(String token) {
        return UntrustedTicket.parse(token)
                .map(this::find)
                .orElseGet(() -> new Proof.Strange(EmbedRefusal.of(EmbedReason.UNREADABLE)));
    }

    private Proof find(UntrustedTicket ticket) {
        Optional<KeyHint> hint = hint(ticket).flatMap(KeyHint::parse);
        Optional<Credential> credential = hint.map(KeyHint::client).flatMap(credentials::find);
        if (credential.isEmpty()) return strange(EmbedReason.UNKNOWN_CREDENTIAL);
        return credentials
                .whyNot(credential.get())
                .map(bar -> strange(EmbedReason.of(bar)))
                .orElseGet(() -> verify(ticket, hint.orElseThrow(), credential.get()));
    }

    /// What says whose key it is.
    Optional<String> hint(UntrustedTicket ticket) {
        return switch (rules.issuer()) {
            case STANDS_IN_FOR_KEY_ID -> ticket.keyIdHint().or(ticket::issuerHint);
            case IS_CHECKED_ONLY -> ticket.keyIdHint();
        };
    }

    private Proof verify(UntrustedTicket ticket, KeyHint hint, Credential credential) {
        return switch (ticket.verify(credentials.keys(hint))) {
            case TicketVerdict.Signed(SignedTicket signed) -> read(signed, credential);
            case TicketVerdict.Refused(TicketVerdict.Why why) ->
                switch (why) {
                    case OTHER_ALGORITHM -> strange(EmbedReason.OTHER_ALGORITHM);
                    case FORGED -> strange(EmbedReason.FORGED);
                    case NOT_CLAIMS -> new Proof.Refused(credential, EmbedRefusal.of(EmbedReason.UNREADABLE));
                };
        };
    }

    private Proof read(SignedTicket signed, Credential credential) {
        return switch (ReadClaims.read(signed, credential, rules, clock.instant())) {
            case ReadClaims.Outcome.Refused(EmbedRefusal why) -> new Proof.Refused(credential, why);
            case ReadClaims.Outcome.Read(TicketClaims claims) -> {
                if (!owners.mayName(credential, claims.user().email())) {
                    yield new Proof.Refused(credential, EmbedRefusal.of(EmbedReason.OWNER));
                }
                if (claims.tokens().isAny() && signed.tokens().isEmpty()) {
                    yield new Proof.Refused(credential, NO_SECRET);
                }
                TicketForm form = new TicketForm.Token(signed.registeredKey());
                yield new Proof.Proven(new VerifiedTicket(credential, claims, form, signed.tokens()));
            }
        };
    }

    private static Proof strange(EmbedReason reason) {
        return new Proof.Strange(EmbedRefusal.of(reason));
    }
}
