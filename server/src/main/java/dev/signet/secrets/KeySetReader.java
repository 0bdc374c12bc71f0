package dev.signet.secrets;

import dev.signet.base.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a JSON Web Key Set (RFC 7517 §5): passes over what it cannot use, refuses the whole for what should never
/// have been in it.
final class KeySetReader {
    private final List<VerifyingKey> keys = new ArrayList<>();
    private final List<JwkFlaw> skipped = new ArrayList<>();

    private KeySetReader() {}

    static KeySetOutcome read(byte[] json) {
        Optional<JsonNode> entries =
                Json.parse(json).map(set -> set.path("keys")).filter(JsonNode::isArray);
        if (entries.isEmpty()) return new KeySetOutcome.Refused(KeySetFlaw.NOT_A_SET);
        if (entries.get().size() > KeySet.MOST) return new KeySetOutcome.Refused(KeySetFlaw.TOO_MANY_KEYS);
        return new KeySetReader().read(entries.get());
    }

    private KeySetOutcome read(JsonNode entries) {
        for (JsonNode entry : entries) {
            switch (VerifyingKey.read(entry)) {
                case JwkOutcome.Read(VerifyingKey key) -> keys.add(key);
                case JwkOutcome.Refused(JwkFlaw flaw) -> skipped.add(flaw);
            }
        }
        if (skipped.contains(JwkFlaw.PRIVATE_KEY)) return new KeySetOutcome.Refused(KeySetFlaw.PRIVATE_KEY);
        if (skipped.contains(JwkFlaw.SYMMETRIC_KEY)) return new KeySetOutcome.Refused(KeySetFlaw.SYMMETRIC_KEY);
        return new KeySetOutcome.Read(new KeySet(keys, skipped));
    }
}
