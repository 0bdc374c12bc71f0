package dev.signet.web.api;

import dev.signet.credentials.TokenPair;

/// What the token endpoint gives (rest-api.md §1.2).
@SuppressWarnings("MemberName") // the names of RFC 6749
record TokenAnswer(String access_token, String refresh_token, String token_type, long expires_in) {

    static TokenAnswer of(TokenPair tokens) {
        return new TokenAnswer(
                tokens.accessToken(),
                tokens.refreshToken(),
                "bearer",
                tokens.life().toSeconds());
    }
}
