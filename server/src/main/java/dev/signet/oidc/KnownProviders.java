package dev.signet.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What issuers told of themselves, remembered for a while, so that a flood of sign-ins does not reach them.
///
/// Documents and key sets are asked for again after [#FRESH]; a failure after [#SULKING]; a key set also when
/// a token names a key that is not in it, though not within [#PATIENCE] of the last time. Sign-ins that want
/// the same at once ask for it once.
public final class KnownProviders {
    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final Duration SULKING = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final Discover discover;
    private final KeySets keys;
    private final InstantSource clock;
    private final Cache<String, Kept<Discovered>> documents =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<URI, Kept<Told<List<JWK>>>> keySets =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final OneFlight<String, Discovered> documentFlights = new OneFlight<>();
    private final OneFlight<URI, Told<List<JWK>>> keySetFlights = new OneFlight<>();

    /// Asks that way out.
    public KnownProviders(OidcGround.Outside outside, InstantSource clock) {
        AskProvider ask = new AskProvider(outside);
        this.discover = new Discover(ask);
        this.keys = new KeySets(ask);
        this.clock = clock;
    }

    private record Kept<T>(T value, Instant at) {
        boolean isYounger(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    /// What the issuer's document says, if it is as it should be.
    Optional<OIDCProviderMetadata> metadata(String issuer) {
        return remembered(issuer)
                .orElseGet(() -> documentFlights.get(
                        issuer,
                        () -> remembered(issuer)
                                .orElseGet(() -> look(issuer)))) // another's look-up may have ended just before
                .metadata();
    }

    private Optional<Discovered> remembered(String issuer) {
        Instant now = clock.instant();
        return Optional.ofNullable(documents.getIfPresent(issuer))
                .filter(kept -> kept.isYounger(kept.value().metadata().isPresent() ? FRESH : SULKING, now))
                .map(Kept::value);
    }

    /// The same, asked now, with what was found on the way.
    Discovered look(String issuer) {
        Discovered found = discover.look(issuer);
        documents.put(issuer, new Kept<>(found, clock.instant()));
        return found;
    }

    /// The keys at that address that we trust; asked anew when none has the wanted name.
    Told<List<JWK>> keys(URI address, Optional<String> wanted) {
        return remembered(address, wanted)
                .orElseGet(() -> keySetFlights.get(
                        address, () -> remembered(address, wanted).orElseGet(() -> lookAtKeys(address))));
    }

    private Optional<Told<List<JWK>>> remembered(URI address, Optional<String> wanted) {
        Instant now = clock.instant();
        return Optional.ofNullable(keySets.getIfPresent(address))
                .filter(kept -> isGoodEnough(kept, wanted, now))
                .map(Kept::value);
    }

    /// The same, asked now.
    Told<List<JWK>> lookAtKeys(URI address) {
        Told<List<JWK>> found = keys.at(address);
        keySets.put(address, new Kept<>(found, clock.instant()));
        return found;
    }

    private static boolean isGoodEnough(Kept<Told<List<JWK>>> kept, Optional<String> wanted, Instant now) {
        return switch (kept.value()) {
            case Told.Unknown<List<JWK>> _ -> kept.isYounger(SULKING, now);
            case Told.Known<List<JWK>> known -> {
                boolean has = wanted.isEmpty()
                        || known.value().stream().anyMatch(key -> wanted.get().equals(key.getKeyID()));
                yield kept.isYounger(has ? FRESH : PATIENCE, now);
            }
        };
    }
}
