package dev.signet.credentials;

import dev.signet.access.OrganizationPolicies;
import dev.signet.access.OrganizationPolicy;
import dev.signet.base.OrganizationId;
import dev.signet.base.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an organization's policy asks of its credentials: how long they may live, and whether they may sign
/// embeds.
final class TermsRule {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final OrganizationPolicies policies;

    TermsRule(OrganizationPolicies policies) {
        this.policies = policies;
    }

    /// The latest end of a credential made then; empty when it may live for ever.
    Optional<Instant> latestEnd(OrganizationId organization, Instant createdAt) {
        OrganizationPolicy policy = policies.of(organization);
        return policy.credentialMaxDays().isPresent()
                ? Optional.of(createdAt.plus(
                        Duration.ofDays(policy.credentialMaxDays().getAsInt())))
                : Optional.empty();
    }

    /// What is wrong with an end that is being given.
    List<Violation> ofEnd(Optional<Instant> end, Optional<Instant> latest, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (end.filter(at -> !at.isAfter(now)).isPresent()) {
            violations.add(new Violation("expiresAt", "Give a time in the future, or disable the credential."));
        }
        if (end.filter(at -> at.isAfter(LAST)).isPresent()) {
            violations.add(new Violation("expiresAt", "Give a time before the year 10000."));
        }
        if (latest.isPresent() && end.filter(at -> !at.isAfter(latest.get())).isEmpty()) {
            violations.add(new Violation(
                    "expiresAt",
                    "The organization limits how long credentials live. Give a time until " + latest.get() + "."));
        }
        return violations;
    }

    /// What is wrong with privileges that are being given.
    List<Violation> ofScopes(OrganizationId organization, Set<Scope> added) {
        if (!added.contains(Scope.EMBED) || policies.of(organization).secureEmbedding()) return List.of();
        return List.of(new Violation(
                "scopes", "Secure embedding is switched off in this organization. Switch it on, or leave embed out."));
    }
}
