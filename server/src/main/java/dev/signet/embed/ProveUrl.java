package dev.signet.embed;

import dev.signet.access.OrganizationPolicies;
import dev.signet.base.ClientId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.KeyHint;
import dev.signet.embed.ProveTicket.Proof;
import dev.signet.secrets.SignedUrl;
import dev.signet.secrets.UntrustedUrl;
import java.time.InstantSource;
import java.util.Optional;

/// Proves a URL that is signed as a whole (embedding.md §3.3, §3.4) and makes the same ticket of it as a token gives.
/// Reads only.
///
/// Whoever did not sign it learns nothing: an unknown, revoked or disabled credential and a wrong signature share one
/// sentence.
final class ProveUrl {
    private final EmbedCredentials credentials;
    private final OwnerRule owners;
    private final OrganizationPolicies policies;
    private final ReadUrlClaims.Rules rules;
    private final InstantSource clock;

    ProveUrl(
            EmbedCredentials credentials,
            OwnerRule owners,
            OrganizationPolicies policies,
            ReadUrlClaims.Rules rules,
            InstantSource clock) {
        this.credentials = credentials;
        this.owners = owners;
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
    }

    Proof prove(UntrustedUrl url) {
        Optional<ClientId> client = url.clientHint().flatMap(ClientId::parse);
        Optional<Credential> credential = client.flatMap(credentials::find);
        if (credential.isEmpty()) return strange(EmbedReason.UNKNOWN_CREDENTIAL);
        return credentials
                .whyNot(credential.get())
                .map(bar -> strange(EmbedReason.of(bar)))
                .orElseGet(() -> verify(url, credential.get()));
    }

    private Proof verify(UntrustedUrl url, Credential credential) {
        KeyHint anySecret = new KeyHint(credential.id(), Optional.empty());
        return url.verify(credentials.keys(anySecret), rules.whole().bases())
                .map(signed -> read(signed, credential))
                .orElseGet(() -> strange(EmbedReason.FORGED));
    }

    private Proof read(SignedUrl signed, Credential credential) {
        if (!policies.of(credential.organization()).embeds().legacyUrls()) {
            return new Proof.Refused(credential, EmbedRefusal.of(EmbedReason.WHOLE_URLS_OFF));
        }
        return switch (ReadUrlClaims.read(signed, rules, clock.instant())) {
            case ReadUrlClaims.Outcome.Refused(EmbedRefusal why) -> new Proof.Refused(credential, why);
            case ReadUrlClaims.Outcome.Read(TicketClaims claims, TicketForm.WholeUrl form) ->
                owners.mayName(credential, claims.user().email())
                        ? new Proof.Proven(new VerifiedTicket(credential, claims, form, signed.tokens()))
                        : new Proof.Refused(credential, EmbedRefusal.of(EmbedReason.OWNER));
        };
    }

    private static Proof strange(EmbedReason reason) {
        return new Proof.Strange(new EmbedRefusal(
                reason, "You do not have permission to see this: the signature of this link is not valid."));
    }
}
