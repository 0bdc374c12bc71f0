package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.Organization;
import dev.signet.access.OrganizationPolicy;
import dev.signet.access.OrganizationSettings;
import dev.signet.http.Doc;
import java.util.Optional;
import java.util.OptionalInt;

/// An organization on the wire; ours.
record OrganizationJson(
        String organizationId,
        String name,

        @Doc("The first segment of its addresses") String slug,

        @Doc("Of the IANA database") String timezone,

        String createdAt,

        @Doc("Of the server") String version,

        @Doc("What the paths of this API stand behind") String apiUrl,

        @Doc("Always `self-hosted`") String cloud,

        boolean secureEmbedding,
        boolean publicEmbeds,

        @Doc("Whether URLs that are signed as a whole, the older form, open embeds")
        boolean legacyEmbedUrls,

        @Doc("The longest session such a URL may ask for, in seconds; a setting of the server")
        long legacyEmbedMaxSession,

        @Doc("The longest life of a credential; null for no limit") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<Integer> credentialMaxDays,

        @Doc("How long audit records are kept before they are dropped for good; null for ever")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<Integer> auditRetentionDays,

        @Doc("Whether embed tickets are traded for access tokens")
        boolean jwtBearer) {
    private static final String CLOUD = "self-hosted";

    static OrganizationJson of(OrganizationSettings settings, OrganizationCases.Server server) {
        Organization organization = settings.organization();
        OrganizationPolicy policy = settings.policy();
        return new OrganizationJson(
                organization.id().toString(),
                organization.name(),
                organization.slug(),
                policy.timeZone(),
                Times.of(organization.createdAt()),
                server.version(),
                server.publicUrl().toString(),
                CLOUD,
                policy.secureEmbedding(),
                settings.publicEmbeds(),
                policy.embeds().legacyUrls(),
                server.longestOfWholeUrls().toSeconds(),
                days(policy.credentialMaxDays()),
                days(policy.auditRetentionDays()),
                policy.jwtBearer());
    }

    private static Optional<Integer> days(OptionalInt days) {
        return days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
    }
}
