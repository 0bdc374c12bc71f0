package dev.signet.credentials;

import java.time.Instant;

/// When a credential was last used, and by whom as far as that is known.
public record LastUse(Instant at, String address, String userAgent) {}
