package dev.signet.web.api;

import dev.signet.credentials.IntrospectToken;
import dev.signet.http.Doc;
import dev.signet.secrets.TokenUse;
import java.util.Optional;

/// What is told of a token that works (RFC 7662 §2.2).
@SuppressWarnings("MemberName") // the names of the RFC
record TokenStateAnswer(
        boolean active,
        Optional<String> client_id,
        Optional<String> sub,
        Optional<String> token_type,
        Optional<Long> iat,
        Optional<Long> exp,
        Optional<String> jti,

        @Doc("Who acts as `sub`, when somebody else does: their member ID (RFC 8693 §4.1)")
        Optional<Actor> act) {

    /// Who acts.
    record Actor(String sub) {}

    static TokenStateAnswer of(IntrospectToken.Outcome.Active token) {
        return new TokenStateAnswer(
                true,
                Optional.of(token.credential().id().value()),
                Optional.of(token.who().member().value()),
                token.use() == TokenUse.ACCESS ? Optional.of("bearer") : Optional.empty(),
                Optional.of(token.issuedAt().getEpochSecond()),
                Optional.of(token.expiresAt().getEpochSecond()),
                Optional.of(token.tokenId()),
                token.who().actor().map(actor -> new Actor(actor.value())));
    }
}
