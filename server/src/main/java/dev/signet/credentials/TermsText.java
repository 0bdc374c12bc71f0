package dev.signet.credentials;

import dev.signet.access.AddressRange;
import dev.signet.access.AuditEntry;
import java.time.Instant;
import java.util.stream.Collectors;

/// A credential's terms in the words of the audit.
final class TermsText {
    private TermsText() {}

    /// The entry with those terms that are set.
    static AuditEntry with(AuditEntry entry, CredentialTerms terms) {
        AuditEntry told = entry;
        if (terms.expiresAt().isPresent()) told = told.with("expiresAt", end(terms));
        if (!terms.addresses().isEmpty()) told = told.with("allowedAddresses", addresses(terms));
        if (!terms.origins().isEmpty()) told = told.with("allowedOrigins", origins(terms));
        return told;
    }

    static String end(CredentialTerms terms) {
        return terms.expiresAt().map(Instant::toString).orElse("never");
    }

    static String addresses(CredentialTerms terms) {
        return terms.addresses().ranges().stream().map(AddressRange::text).collect(Collectors.joining(" "));
    }

    static String origins(CredentialTerms terms) {
        return terms.origins().stream().map(HostOrigin::text).collect(Collectors.joining(" "));
    }
}
