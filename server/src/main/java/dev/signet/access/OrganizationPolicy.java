package dev.signet.access;

import java.util.OptionalInt;

/// What an organization has settled that other rooms obey: whether its content is shown in embeds, the
/// longest life of its credentials, how long its audit is wanted, and where its days begin (rest-api.md
/// §4.12; all but the time zone are ours).
public record OrganizationPolicy(
        boolean secureEmbedding, OptionalInt credentialMaxDays, OptionalInt auditRetentionDays, String timeZone) {

    /// What every organization starts with.
    public static final OrganizationPolicy DEFAULT =
            new OrganizationPolicy(true, OptionalInt.empty(), OptionalInt.empty(), "UTC");
}
