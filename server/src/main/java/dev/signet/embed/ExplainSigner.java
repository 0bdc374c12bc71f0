package dev.signet.embed;

import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.ClientId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedBar;
import dev.signet.credentials.EmbedCredentials;
import java.util.Optional;

/// Explains whose credential a ticket names, whether it may sign, and for whom. A credential that whoever asks may not
/// see is told like one that is not there.
final class ExplainSigner {
    private final EmbedCredentials credentials;
    private final OwnerRule owners;
    private final OrganizationPolicies policies;
    private final Standings standings;

    ExplainSigner(EmbedCredentials credentials, OwnerRule owners, OrganizationPolicies policies, Standings standings) {
        this.credentials = credentials;
        this.owners = owners;
        this.policies = policies;
        this.standings = standings;
    }

    Optional<Credential> find(Optional<ClientId> client, Asker asker, Findings findings) {
        Optional<Credential> credential = client.flatMap(credentials::find).filter(asker::sees);
        if (credential.isEmpty()) {
            findings.failed(EmbedRule.CREDENTIAL, EmbedReason.UNKNOWN_CREDENTIAL);
            findings.unchecked(EmbedRule.SIGNATURE, "Without the credential there is nothing to compare with.");
            return credential;
        }
        judge(credential.get(), findings);
        return credential;
    }

    private void judge(Credential credential, Findings findings) {
        Optional<EmbedBar> bar = credentials.whyNot(credential);
        boolean off = !policies.of(credential.organization()).secureEmbedding();
        if (off) findings.failed(EmbedRule.SECURE_EMBEDDING, EmbedReason.EMBEDDING_OFF);
        else findings.passed(EmbedRule.SECURE_EMBEDDING, "The organization shows embeds.");
        bar.filter(why -> why != EmbedBar.EMBEDDING_OFF)
                .ifPresentOrElse(
                        why -> findings.failed(EmbedRule.CREDENTIAL, EmbedReason.of(why)),
                        () -> findings.passed(
                                EmbedRule.CREDENTIAL,
                                "It is the credential \""
                                        + credential.description().name() + "\", which works and is for embedding."));
    }

    /// Whether the credential's owner may sign for that user.
    void owner(Credential credential, String email, Findings findings) {
        if (owners.mayName(credential, email)) {
            findings.passed(EmbedRule.OWNER, "The credential's owner may sign for this user.");
            return;
        }
        String owner = standings
                .find(credential.organization(), credential.owner())
                .filter(Standing::isActive)
                .map(standing -> standing.member().email() + " owns the credential and is no Admin, so it signs for "
                        + standing.member().email() + " alone.")
                .orElse("The owner of the credential is no active member any more.");
        findings.failed(EmbedRule.OWNER, EmbedReason.OWNER, owner);
    }
}
