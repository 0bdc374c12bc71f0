package dev.signet.oidc;

import java.net.URI;

/// A client that is registered at a provider: its id, its secret, and where its people are sent back to.
record ProviderClient(String id, String secret, URI redirect) {
    /// Characters that only survive when they are encoded as RFC 6749 §2.3.1 says.
    static final String SECRET = "s3cret:+/% with everything that wants escaping";

    static ProviderClient sentBackTo(URI redirect) {
        return new ProviderClient("signet", SECRET, redirect);
    }
}
