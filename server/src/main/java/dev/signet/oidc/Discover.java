package dev.signet.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.signet.oidc.ProviderCheck.Name;
import dev.signet.oidc.ProviderCheck.Result;
import dev.signet.oidc.ProviderCheck.Step;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the discovery document of an issuer and holds it against the rules, step by step.
///
/// Refuses a document of another issuer, letter by letter (OpenID Connect Discovery 1.0 §4.3), endpoints that
/// are not https, and a provider that signs with none of [SigningAlgorithms]. A place to sign out that is not
/// https counts for nothing.
final class Discover {
    private static final String WHERE = "/.well-known/openid-configuration";

    private final AskProvider ask;

    Discover(AskProvider ask) {
        this.ask = ask;
    }

    /// Looks at it now.
    Discovered look(String issuer) {
        Told<String> document = ask.document(URI.create(withoutSlash(issuer) + WHERE));
        return switch (document) {
            case Told.Unknown<String> unknown ->
                Discovered.upTo(List.of(new Step(
                        Name.DISCOVERY, Result.FAILED, "The discovery document cannot be had. " + unknown.sentence())));
            case Told.Known<String> known -> read(issuer, known.value());
        };
    }

    private Discovered read(String issuer, String document) {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(document);
            List<Step> steps = new ArrayList<>();
            steps.add(new Step(Name.DISCOVERY, Result.OK, "There is a discovery document."));
            for (Step step :
                    List.of(issuer(issuer, metadata), endpoints(metadata), signing(metadata), pkce(metadata))) {
                steps.add(step);
                if (step.result() == Result.FAILED) return Discovered.upTo(steps);
            }
            if (lack("end_session_endpoint", metadata.getEndSessionEndpointURI())
                    .isPresent()) {
                metadata.setEndSessionEndpointURI(null);
            }
            return new Discovered(steps, Optional.of(metadata));
        } catch (ParseException | RuntimeException unreadable) {
            return Discovered.upTo(
                    List.of(new Step(Name.DISCOVERY, Result.FAILED, "What is there is no discovery document.")));
        }
    }

    private static Step issuer(String issuer, OIDCProviderMetadata metadata) {
        return metadata.getIssuer().getValue().equals(issuer)
                ? new Step(Name.ISSUER, Result.OK, "It is of this issuer.")
                : new Step(
                        Name.ISSUER,
                        Result.FAILED,
                        "It says another issuer, which must be the same letter by letter: "
                                + shown(metadata.getIssuer().getValue()));
    }

    private Step endpoints(OIDCProviderMetadata metadata) {
        List<String> missing = Stream.of(
                        lack("authorization_endpoint", metadata.getAuthorizationEndpointURI()),
                        lack("token_endpoint", metadata.getTokenEndpointURI()),
                        lack("jwks_uri", metadata.getJWKSetURI()))
                .flatMap(Optional::stream)
                .toList();
        return missing.isEmpty()
                ? new Step(
                        Name.ENDPOINTS,
                        Result.OK,
                        "People are sent to "
                                + shown(metadata.getAuthorizationEndpointURI().toString()) + ".")
                : new Step(Name.ENDPOINTS, Result.FAILED, "No https URL: " + String.join(", ", missing) + ".");
    }

    private Optional<String> lack(String name, @Nullable URI address) {
        return address != null && ask.permits(address) ? Optional.empty() : Optional.of(name);
    }

    private static Step signing(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> told =
                Optional.ofNullable(metadata.getIDTokenJWSAlgs()).orElse(List.of());
        String usable = told.stream()
                .filter(SigningAlgorithms.TRUSTED::contains)
                .map(JWSAlgorithm::getName)
                .collect(Collectors.joining(", "));
        return usable.isEmpty()
                ? new Step(Name.SIGNING, Result.FAILED, "It signs with none of " + SigningAlgorithms.words() + ".")
                : new Step(Name.SIGNING, Result.OK, "It signs with " + usable + ".");
    }

    private static Step pkce(OIDCProviderMetadata metadata) {
        List<CodeChallengeMethod> told = metadata.getCodeChallengeMethods();
        if (told == null) return new Step(Name.PKCE, Result.OK, "It does not say whether it knows PKCE; we use it.");
        return told.contains(CodeChallengeMethod.S256)
                ? new Step(Name.PKCE, Result.OK, "It knows PKCE with S256.")
                : new Step(Name.PKCE, Result.FAILED, "It knows PKCE, but not with S256.");
    }

    private static String withoutSlash(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    private static String shown(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
