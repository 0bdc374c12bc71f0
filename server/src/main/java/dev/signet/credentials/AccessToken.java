package dev.signet.credentials;

import java.time.Duration;

/// A bearer token that comes without a refresh token, and its life. A secret of its holder; it is not kept.
public record AccessToken(String text, Duration life) {

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
