package dev.signet.access;

import java.util.Optional;
import java.util.OptionalInt;

/// What is to be different about an organization; empty is what stays as it is.
public record OrganizationChange(Optional<String> name, Optional<String> slug, Policy policy) {

    /// What it settles. A number of days may be taken away, which lifts the limit.
    public record Policy(
            Optional<String> timeZone,
            Optional<Boolean> secureEmbedding,
            Optional<Boolean> publicEmbeds,
            Optional<Optional<Integer>> credentialMaxDays,
            Optional<Optional<Integer>> auditRetentionDays,
            Optional<Boolean> jwtBearer,
            Optional<Boolean> legacyEmbedUrls) {

        /// As it is.
        public static final Policy UNCHANGED =
                new Policy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// One under which tickets are traded for tokens or not, as before.
        public Policy(
                Optional<String> timeZone,
                Optional<Boolean> secureEmbedding,
                Optional<Boolean> publicEmbeds,
                Optional<Optional<Integer>> credentialMaxDays,
                Optional<Optional<Integer>> auditRetentionDays) {
            this(timeZone, secureEmbedding, publicEmbeds, credentialMaxDays, auditRetentionDays, Optional.empty());
        }

        /// One under which whole URLs open embeds or not, as before.
        public Policy(
                Optional<String> timeZone,
                Optional<Boolean> secureEmbedding,
                Optional<Boolean> publicEmbeds,
                Optional<Optional<Integer>> credentialMaxDays,
                Optional<Optional<Integer>> auditRetentionDays,
                Optional<Boolean> jwtBearer) {
            this(
                    timeZone,
                    secureEmbedding,
                    publicEmbeds,
                    credentialMaxDays,
                    auditRetentionDays,
                    jwtBearer,
                    Optional.empty());
        }

        /// Another time zone, and nothing else.
        public static Policy inTimeZone(String timeZone) {
            return new Policy(
                    Optional.of(timeZone), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /// A change of what it settles.
    public static OrganizationChange of(Policy policy) {
        return new OrganizationChange(Optional.empty(), Optional.empty(), policy);
    }

    OrganizationSettings applied(OrganizationSettings before) {
        Organization was = before.organization();
        OrganizationPolicy old = before.policy();
        return new OrganizationSettings(
                new Organization(was.id(), slug.orElse(was.slug()), name.orElse(was.name()), was.createdAt()),
                new OrganizationPolicy(
                        policy.secureEmbedding().orElse(old.secureEmbedding()),
                        policy.credentialMaxDays().map(OrganizationChange::days).orElse(old.credentialMaxDays()),
                        policy.auditRetentionDays()
                                .map(OrganizationChange::days)
                                .orElse(old.auditRetentionDays()),
                        policy.timeZone().orElse(old.timeZone()),
                        policy.jwtBearer().orElse(old.jwtBearer()),
                        new EmbedSwitches(
                                policy.publicEmbeds().orElse(old.embeds().publicEmbeds()),
                                policy.legacyEmbedUrls().orElse(old.embeds().legacyUrls()))));
    }

    private static OptionalInt days(Optional<Integer> days) {
        return days.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
