package dev.signet.access;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// In which settings an organization differs from before, for the audit.
record OrganizationDifference(Map<String, String> fields) {

    /// Copies what it is given.
    OrganizationDifference {
        fields = Map.copyOf(fields);
    }

    static OrganizationDifference between(OrganizationSettings before, OrganizationSettings after) {
        Map<String, String> was = fields(before);
        Map<String, String> difference = new TreeMap<>();
        fields(after).forEach((name, value) -> {
            String old = was.getOrDefault(name, "");
            if (!value.equals(old)) difference.put(name, old + " → " + value);
        });
        return new OrganizationDifference(difference);
    }

    boolean isAny() {
        return !fields.isEmpty();
    }

    /// The entry, with every field: what it was, and what it is.
    AuditEntry tell(AuditEntry entry) {
        AuditEntry told = entry;
        for (Map.Entry<String, String> field : fields.entrySet()) told = told.with(field.getKey(), field.getValue());
        return told;
    }

    private static Map<String, String> fields(OrganizationSettings settings) {
        OrganizationPolicy policy = settings.policy();
        return Map.of(
                "jwtBearer", String.valueOf(policy.jwtBearer()),
                "legacyEmbedUrls", String.valueOf(policy.embeds().legacyUrls()),
                "name", settings.organization().name(),
                "slug", settings.organization().slug(),
                "timezone", policy.timeZone(),
                "secureEmbedding", String.valueOf(policy.secureEmbedding()),
                "publicEmbeds", String.valueOf(settings.publicEmbeds()),
                "credentialMaxDays", days(policy.credentialMaxDays()),
                "auditRetentionDays", days(policy.auditRetentionDays()));
    }

    private static String days(OptionalInt days) {
        return days.isPresent() ? String.valueOf(days.getAsInt()) : "none";
    }
}
