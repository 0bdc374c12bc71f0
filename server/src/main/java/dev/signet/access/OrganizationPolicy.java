package dev.signet.access;

import java.util.OptionalInt;

/// What an organization has settled that other rooms obey: whether its content is shown in embeds, the
/// longest life of its credentials, how long its audit is wanted, where its days begin, whether tickets are
/// traded for access tokens, and which other kinds of embeds it has (rest-api.md §4.12, §1.2; all but the time zone are
/// ours).
public record OrganizationPolicy(
        boolean secureEmbedding,
        OptionalInt credentialMaxDays,
        OptionalInt auditRetentionDays,
        String timeZone,
        boolean jwtBearer,
        EmbedSwitches embeds) {

    /// What every organization starts with.
    public static final OrganizationPolicy DEFAULT =
            new OrganizationPolicy(true, OptionalInt.empty(), OptionalInt.empty(), "UTC");

    /// One with the usual kinds of embeds.
    public OrganizationPolicy(
            boolean secureEmbedding,
            OptionalInt credentialMaxDays,
            OptionalInt auditRetentionDays,
            String timeZone,
            boolean jwtBearer) {
        this(secureEmbedding, credentialMaxDays, auditRetentionDays, timeZone, jwtBearer, EmbedSwitches.DEFAULT);
    }

    /// One that trades no tickets.
    public OrganizationPolicy(
            boolean secureEmbedding, OptionalInt credentialMaxDays, OptionalInt auditRetentionDays, String timeZone) {
        this(secureEmbedding, credentialMaxDays, auditRetentionDays, timeZone, false);
    }
}
