package dev.signet.access;

import dev.signet.base.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an organization can be changed to.
final class OrganizationRules {
    private static final int LONGEST_NAME = 255;
    private static final int MOST_DAYS = 36_500;

    private OrganizationRules() {}

    /// All that speaks against the change.
    static List<Violation> violations(OrganizationChange change) {
        List<Violation> violations = new ArrayList<>();
        change.name()
                .filter(OrganizationRules::isNoName)
                .ifPresent(_ -> violations.add(new Violation(
                        "name", "Give a name that is not blank, of at most " + LONGEST_NAME + " characters.")));
        change.slug().flatMap(OrganizationRules::slug).ifPresent(violations::add);
        OrganizationChange.Policy policy = change.policy();
        policy.timeZone()
                .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone))
                .ifPresent(_ -> violations.add(
                        new Violation("timezone", "Give a time zone of the IANA database, such as Europe/Berlin.")));
        days("credentialMaxDays", policy.credentialMaxDays()).ifPresent(violations::add);
        days("auditRetentionDays", policy.auditRetentionDays()).ifPresent(violations::add);
        return violations;
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME;
    }

    private static Optional<Violation> slug(String slug) {
        if (!slug.matches(Organization.SLUG_PATTERN)) {
            return Optional.of(new Violation(
                    "slug", "Give up to 63 lower-case letters, digits and hyphens, with no hyphen at either end."));
        }
        return ReservedSlugs.contains(slug)
                ? Optional.of(new Violation("slug", "Addresses of the server begin with this word. Choose another."))
                : Optional.empty();
    }

    private static Optional<Violation> days(String field, Optional<Optional<Integer>> days) {
        return days.flatMap(given -> given)
                .filter(number -> number < 1 || number > MOST_DAYS)
                .map(_ -> new Violation(field, "Give 1 to " + MOST_DAYS + " days, or null for no limit."));
    }
}
