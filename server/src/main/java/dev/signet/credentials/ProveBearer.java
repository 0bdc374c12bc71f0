package dev.signet.credentials;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.secrets.TokenClaims;
import dev.signet.secrets.TokenUse;
import dev.signet.secrets.VerifiedToken;
import java.util.Optional;

/// Proves a bearer token used from an address, by its signature and by what has become of all it rests on.
final class ProveBearer {
    private static final Outcome BAD = new Outcome.Bad();

    private final Tokens tokens;
    private final Credentials credentials;
    private final CredentialGate gate;
    private final TokenFamilies families;
    private final WhoActs who;

    ProveBearer(Tokens tokens, Credentials credentials, CredentialGate gate, TokenFamilies families, WhoActs who) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.gate = gate;
        this.families = families;
        this.who = who;
    }

    /// What came of it.
    sealed interface Outcome {

        /// It is good: what it says, whose it is, and whom it acts as.
        record Proven(TokenClaims claims, Credential credential, Principal.Machine caller) implements Outcome {}

        /// It is not, or not any more.
        record Bad() implements Outcome {}

        /// It is good, but not from that address.
        record AddressRefused() implements Outcome {}
    }

    Outcome prove(String bearer, String address) {
        Optional<VerifiedToken> token = tokens.verify(bearer, TokenUse.ACCESS);
        if (token.isEmpty()) return BAD;
        TokenClaims claims = token.get().claims();
        Optional<StoredCredential> stored =
                credentials.find(new ClientId(claims.holder().client()));
        if (stored.isEmpty()) return BAD;
        Credential credential = stored.get().credential();
        if (families.hasEnded(credential.organization(), claims.serial())) return BAD;
        Optional<Why> why = gate.whyNot(credential, address);
        if (why.isPresent()) return why.get() == Why.ADDRESS_NOT_ALLOWED ? new Outcome.AddressRefused() : BAD;
        return who.now(credential, claims, other -> gate.whyNot(other, address).isEmpty())
                .<Outcome>map(caller -> new Outcome.Proven(claims, credential, caller))
                .orElse(BAD);
    }
}
