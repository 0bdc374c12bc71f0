package dev.signet.credentials;

import java.time.Duration;

/// What a client gets: the bearer token to call with, the refresh token to get the next pair with, and the
/// bearer's life.
///
/// Both are secrets of their holder; neither is kept.
public record TokenPair(String accessToken, String refreshToken, Duration life) {

    @Override
    public String toString() {
        return "TokenPair[hidden]";
    }
}
