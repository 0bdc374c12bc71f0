package dev.signet.web.api;

import dev.signet.credentials.AccessToken;
import dev.signet.credentials.TokenPair;
import dev.signet.http.Doc;
import java.util.Optional;

/// What the token endpoint gives (rest-api.md §1.2).
@SuppressWarnings("MemberName") // the names of RFC 6749 and RFC 8693
record TokenAnswer(
        String access_token,

        @Doc("With `client_credentials` and `refresh_token`; good for one use")
        Optional<String> refresh_token,

        @Doc("`bearer`; `Bearer` from a token exchange") String token_type,

        @Doc("In seconds") long expires_in,

        @Doc("From a token exchange: `urn:ietf:params:oauth:token-type:access_token`")
        Optional<String> issued_token_type) {

    static TokenAnswer of(TokenPair tokens) {
        return new TokenAnswer(
                tokens.accessToken(),
                Optional.of(tokens.refreshToken()),
                "bearer",
                tokens.life().toSeconds(),
                Optional.empty());
    }

    /// Of a ticket.
    static TokenAnswer of(AccessToken token) {
        return new TokenAnswer(
                token.text(), Optional.empty(), "bearer", token.life().toSeconds(), Optional.empty());
    }

    /// Of an exchange for a token of that type (RFC 8693 §2.2.1).
    static TokenAnswer exchanged(AccessToken token, String type) {
        return new TokenAnswer(
                token.text(), Optional.empty(), "Bearer", token.life().toSeconds(), Optional.of(type));
    }
}
