package dev.signet.oidc;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// An identity provider of one organization.
public record ProviderId(UUID value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// A new one.
    static ProviderId random() {
        return new ProviderId(UUID.randomUUID());
    }

    /// The id that the text is, in lower case with hyphens.
    public static Optional<ProviderId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ProviderId(UUID.fromString(text))) : Optional.empty();
    }

    /// How the audit names it.
    String auditName() {
        return "identity-provider:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
