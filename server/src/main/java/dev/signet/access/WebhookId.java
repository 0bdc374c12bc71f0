package dev.signet.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A webhook endpoint.
public record WebhookId(UUID value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// A new one.
    static WebhookId random() {
        return new WebhookId(UUID.randomUUID());
    }

    /// The id that the text is, in lower case with hyphens.
    public static Optional<WebhookId> parse(String text) {
        return uuid(text).map(WebhookId::new);
    }

    static Optional<UUID> uuid(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
