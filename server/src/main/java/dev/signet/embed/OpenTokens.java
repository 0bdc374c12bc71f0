package dev.signet.embed;

import dev.signet.base.InodeId;
import dev.signet.query.Way;
import dev.signet.secrets.OAuthTokens;
import dev.signet.secrets.OAuthTokens.Opening;
import dev.signet.secrets.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Decrypts the tokens of tickets, of so many tickets at once that half of the processors stay free for everybody else:
/// each
/// costs some tenths of a second of one.
///
/// Refuses the first that does not open, by name and never by content; and those for whom no processor becomes free
/// within a few seconds.
final class OpenTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore room;
    private final Duration patience;

    OpenTokens() {
        this(new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true), PATIENCE);
    }

    /// One that opens as many at once as there are permits.
    OpenTokens(Semaphore room, Duration patience) {
        this.room = room;
        this.patience = patience;
    }

    /// What came of it.
    sealed interface Outcome {

        /// All of them, on their way to their connections.
        record Opened(Way way) implements Outcome {}

        /// One of them does not open, or there is no room for so long.
        record Refused(EmbedRefusal why) implements Outcome {}
    }

    Outcome open(OAuthTokens cipher, WarehouseTokens tokens) {
        if (!isRoom()) return new Outcome.Refused(EmbedRefusal.of(EmbedReason.BUSY));
        try {
            return all(cipher, tokens);
        } finally {
            room.release();
        }
    }

    private boolean isRoom() {
        try {
            return room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Outcome all(OAuthTokens cipher, WarehouseTokens tokens) {
        Optional<Secret> everywhere = Optional.empty();
        if (tokens.everywhere().isPresent()) {
            switch (cipher.open(tokens.everywhere().get())) {
                case Opening.Opened(Secret token) -> everywhere = Optional.of(token);
                case Opening.Refused(OAuthTokens.Flaw flaw) -> {
                    return refused(ReadTerms.TOKEN, flaw);
                }
            }
        }
        Map<InodeId, Secret> single = new HashMap<>();
        for (Map.Entry<InodeId, String> each : tokens.single().entrySet()) {
            switch (cipher.open(each.getValue())) {
                case Opening.Opened(Secret token) -> single.put(each.getKey(), token);
                case Opening.Refused(OAuthTokens.Flaw flaw) -> {
                    return refused(ReadTerms.TOKENS + " for connection " + each.getKey(), flaw);
                }
            }
        }
        return new Outcome.Opened(new Way(Optional.empty(), everywhere, single));
    }

    private static Outcome refused(String name, OAuthTokens.Flaw flaw) {
        String why = switch (flaw) {
            case PARTS -> "is not four parts with dots between";
            case ENCODING -> "has a part that is not base 64 with padding";
            case LENGTHS -> "must begin with a salt of 16 bytes, an IV of 12 and a tag of 16";
            case TAG -> "was changed, or encrypted under another secret than the one that signed this link";
        };
        return new Outcome.Refused(
                new EmbedRefusal(EmbedReason.WAREHOUSE_TOKEN, "This link is not valid: the " + name + " " + why + "."));
    }
}
