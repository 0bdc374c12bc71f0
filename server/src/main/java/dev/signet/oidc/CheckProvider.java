package dev.signet.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.signet.oidc.ProviderCheck.Name;
import dev.signet.oidc.ProviderCheck.Result;
import dev.signet.oidc.ProviderCheck.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at a provider as a sign-in would, as far as that goes without one.
final class CheckProvider {
    private final KnownProviders known;

    CheckProvider(KnownProviders known) {
        this.known = known;
    }

    ProviderCheck look(String issuer) {
        Discovered found = known.look(issuer);
        List<Step> steps = new ArrayList<>(found.steps());
        found.metadata().ifPresent(metadata -> {
            steps.add(keys(metadata));
            steps.add(signOut(metadata));
        });
        return new ProviderCheck(steps);
    }

    private Step keys(OIDCProviderMetadata metadata) {
        return switch (known.lookAtKeys(metadata.getJWKSetURI())) {
            case Told.Unknown<List<JWK>> unknown ->
                new Step(Name.KEYS, Result.FAILED, "Its keys cannot be had. " + unknown.sentence());
            case Told.Known<List<JWK>> keys ->
                new Step(
                        Name.KEYS,
                        Result.OK,
                        "Keys it may sign with: " + keys.value().size() + ".");
        };
    }

    private static Step signOut(OIDCProviderMetadata metadata) {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI()).isPresent()
                ? new Step(Name.SIGN_OUT, Result.OK, "Who signs out here signs out there too.")
                : new Step(Name.SIGN_OUT, Result.OK, "It has no place to sign out; people sign out here alone.");
    }
}
