package dev.signet.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.util.List;

/// Reads the key set of a provider (RFC 7517 §5): the public halves of those keys that we trust.
final class KeySets {
    private static final int MOST_KEYS = 50;

    private final AskProvider ask;

    KeySets(AskProvider ask) {
        this.ask = ask;
    }

    Told<List<JWK>> at(URI address) {
        return switch (ask.document(address)) {
            case Told.Unknown<String> unknown -> new Told.Unknown<>(unknown.sentence());
            case Told.Known<String> known -> read(known.value());
        };
    }

    private static Told<List<JWK>> read(String document) {
        try {
            List<JWK> keys = JWKSet.parse(document).getKeys();
            if (keys.size() > MOST_KEYS) return new Told.Unknown<>("It has more than " + MOST_KEYS + " keys.");
            List<JWK> trusted = keys.stream()
                    .filter(SigningAlgorithms::trusts)
                    .map(JWK::toPublicJWK)
                    .toList();
            return trusted.isEmpty()
                    ? new Told.Unknown<>("It has no key for " + SigningAlgorithms.words() + ".")
                    : new Told.Known<>(trusted);
        } catch (ParseException | RuntimeException unreadable) {
            return new Told.Unknown<>("It is no key set.");
        }
    }
}
