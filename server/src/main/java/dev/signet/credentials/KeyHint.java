package dev.signet.credentials;

import dev.signet.base.ClientId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a `kid` of a ticket says: whose key it is, and which one when the client says so
/// (`<clientId>.<keyId>`, embedding.md §2.3). Nothing of it is proven.
public record KeyHint(ClientId client, Optional<UUID> key) {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// The hint; empty for every other text.
    public static Optional<KeyHint> parse(String text) {
        int point = text.indexOf('.');
        if (point < 0) return ClientId.parse(text).map(client -> new KeyHint(client, Optional.empty()));
        Optional<UUID> key = keyId(text.substring(point + 1));
        return ClientId.parse(text.substring(0, point))
                .filter(any -> key.isPresent())
                .map(client -> new KeyHint(client, key));
    }

    /// The id of a registered key in its one spelling; empty for every other text.
    public static Optional<UUID> keyId(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
