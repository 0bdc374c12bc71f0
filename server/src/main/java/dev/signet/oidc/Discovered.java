package dev.signet.oidc;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.List;
import java.util.Optional;

/// What the discovery document of an issuer says (OpenID Connect Discovery 1.0 §3), as far as it is as it
/// should be.
record Discovered(List<ProviderCheck.Step> steps, Optional<OIDCProviderMetadata> metadata) {

    /// Copies what it is given.
    Discovered {
        steps = List.copyOf(steps);
    }

    static Discovered upTo(List<ProviderCheck.Step> steps) {
        return new Discovered(steps, Optional.empty());
    }
}
