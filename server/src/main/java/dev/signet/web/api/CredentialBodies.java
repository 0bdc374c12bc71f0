package dev.signet.web.api;

import dev.signet.access.AddressList;
import dev.signet.access.AddressRange;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.HostOrigin;
import dev.signet.credentials.Impersonation;
import dev.signet.credentials.Scope;
import dev.signet.http.Doc;
import dev.signet.http.Range;
import dev.signet.http.Size;
import dev.signet.http.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the routes of credentials take, and how its texts are read.
final class CredentialBodies {
    private CredentialBodies() {}

    /// What to create.
    record NewCredential(
            @Doc("The member it acts as") String ownerId,

            @Doc("A name that no other unrevoked credential of the organization has")
            @Text(min = 1, max = 255, pattern = "(?s).*\\S.*", says = "a name that is not blank")
            String name,

            @Doc("What it is for") @Text(max = 2_000) Optional<String> description,

            @Doc("Its privileges: REST API (`api`), Embedding (`embed`); `api` when absent") @Size(min = 1, max = 2)
            Optional<List<Scope>> scopes,

            @Doc("When it ends; where the organization limits that, the latest there may be when absent")
            Optional<Instant> expiresAt,

            @Doc("Addresses and networks (CIDR) it may be used from; everywhere when absent or empty") @Size(max = 200)
            Optional<List<String>> allowedAddresses,

            @Doc("Origins of pages that may show its embeds; all when absent or empty") @Size(max = 50)
            Optional<List<String>> allowedOrigins,

            @Doc("true for none: it authenticates by registered keys. Ours")
            Optional<Boolean> withoutSecret,

            @Doc("true lets its secrets sign subject tokens of token exchanges, so that they are kept sealed rather"
                    + " than digested only; secrets with Embedding, and registered keys, do anyway. Ours")
            Optional<Boolean> impersonate) {

        /// Whether its secrets are to sign subject tokens.
        Impersonation impersonation() {
            return CredentialBodies.impersonation(impersonate.orElse(false));
        }

        /// What it is to begin with.
        CreateCredential.FirstSecret firstSecret() {
            return withoutSecret.orElse(false)
                    ? CreateCredential.FirstSecret.NONE
                    : CreateCredential.FirstSecret.MINTED;
        }
    }

    /// What to change; what is absent stays.
    record ChangedCredential(
            @Text(min = 1, max = 255, pattern = "(?s).*\\S.*", says = "a name that is not blank")
            Optional<String> name,

            @Text(max = 2_000) Optional<String> description,
            @Doc("For Admins") Optional<String> ownerId,
            @Doc("null for never") Optional<Optional<Instant>> expiresAt,
            @Size(max = 200) Optional<List<String>> allowedAddresses,
            @Size(max = 50) Optional<List<String>> allowedOrigins,

            @Doc("Only to take one away: adding `embed` takes a new secret") @Size(min = 1, max = 2)
            Optional<List<Scope>> scopes) {}

    /// How to rotate.
    record Rotation(
            @Doc("How long the old secrets go on working; 0 when absent: they end at once")
            @Range(min = 0, max = 31_536_000)
            Optional<Integer> overlapSeconds,

            @Doc("The privileges from now on; those it has when absent") @Size(min = 1, max = 2)
            Optional<List<Scope>> scopes,

            @Doc("Whether its secrets sign subject tokens of token exchanges from now on; as before when absent")
            Optional<Boolean> impersonate) {}

    /// As the wire has it.
    static Impersonation impersonation(Boolean wanted) {
        return wanted ? Impersonation.ON : Impersonation.OFF;
    }

    /// Reads texts of a body; what is wrong is told all at once.
    static final class Reading {
        private final List<Violation> violations = new ArrayList<>();

        /// What was wrong so far.
        List<Violation> violations() {
            return List.copyOf(violations);
        }

        /// The member's id; for one that is none, nobody's.
        Optional<MemberId> owner(String text) {
            Optional<MemberId> owner = MemberId.parse(text);
            if (owner.isEmpty()) {
                violations.add(new Violation("ownerId", "Give the ID of an active member of this organization."));
            }
            return owner;
        }

        AddressList addresses(List<String> texts) {
            List<AddressRange> ranges = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                Optional<AddressRange> range = AddressRange.parse(texts.get(i));
                if (range.isEmpty()) {
                    violations.add(new Violation(
                            "allowedAddresses[" + i + "]",
                            "Give an address or a network, such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32."));
                }
                range.filter(each -> !ranges.contains(each)).ifPresent(ranges::add);
            }
            return AddressList.of(ranges);
        }

        List<HostOrigin> origins(List<String> texts) {
            List<HostOrigin> origins = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                Optional<HostOrigin> origin = HostOrigin.parse(texts.get(i));
                if (origin.isEmpty()) {
                    violations.add(new Violation(
                            "allowedOrigins[" + i + "]",
                            "Give an origin, such as https://app.example.com or https://*.example.com:8443."));
                }
                origin.filter(each -> !origins.contains(each)).ifPresent(origins::add);
            }
            return origins;
        }
    }
}
