package dev.signet.credentials;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes what is known of a credential and what it is held to. Admins any, others their own, but for the
/// owner.
///
/// Refuses to add Embedding: a secret that was only digested cannot sign, so that takes a new one
/// ([RotateSecret]).
public final class UpdateCredential {
    private final CredentialOwners owners;
    private final OneCredential one;
    private final TermsRule rule;
    private final CredentialStore credentials = new CredentialStore();

    /// Works on that ground.
    public UpdateCredential(CredentialGround ground) {
        this.owners = new CredentialOwners(ground.access().standings());
        this.one = new OneCredential(ground.access());
        this.rule = new TermsRule(ground.policies());
    }

    /// Changes it; without a difference nothing is written.
    public CredentialOutcome<Credential> update(
            Principal principal, Origin origin, ClientId id, CredentialChange change) {
        Optional<Problem> owner = change.owner()
                .flatMap(next -> owners.whyNot(principal.organization(), next))
                .map(violation -> Problem.invalid(List.of(violation)));
        return one.change(principal, origin, id, (call, credential) -> {
            Credential after = change.of(credential);
            if (after.equals(credential)) return new CredentialOutcome.Done<>(credential);
            Optional<Problem> problem = ownerStays(call, credential, after)
                    .or(() -> after.owner().equals(credential.owner()) ? Optional.empty() : owner)
                    .or(() -> problem(call, credential, change, after));
            if (problem.isPresent()) return new CredentialOutcome.Refused<>(problem.get());
            one.write(call, after, entry(call, credential, after));
            return new CredentialOutcome.Done<>(after);
        });
    }

    private static Optional<Problem> ownerStays(OneCredential.Call call, Credential before, Credential after) {
        return call.reach() == CredentialRights.Reach.ALL || before.owner().equals(after.owner())
                ? Optional.empty()
                : Optional.of(Problem.of(Fault.FORBIDDEN, "ownerId: Only Admins give credentials to others."));
    }

    private Optional<Problem> problem(
            OneCredential.Call call, Credential before, CredentialChange change, Credential after) {
        List<Violation> violations = new ArrayList<>();
        if (after.permits(Scope.EMBED) && !before.permits(Scope.EMBED)) {
            violations.add(new Violation(
                    "scopes",
                    "Adding embed takes a new secret. Rotate: POST …/secrets with the scopes it shall have."));
        }
        if (change.terms().end().isPresent()
                && !after.terms().expiresAt().equals(before.terms().expiresAt())) {
            violations.addAll(rule.ofEnd(
                    after.terms().expiresAt(),
                    rule.latestEnd(before.organization(), before.created().at()),
                    call.now()));
        }
        if (!violations.isEmpty()) return Optional.of(Problem.invalid(violations));
        return isTaken(call, before, after)
                ? Optional.of(
                        Problem.of(Fault.ALREADY_EXISTS, "name: Another credential has this name. Choose another."))
                : Optional.empty();
    }

    private boolean isTaken(OneCredential.Call call, Credential before, Credential after) {
        if (after.description().name().equals(before.description().name())) return false;
        credentials.lockNames(call.tx());
        return credentials.isTaken(call.tx(), after.description().name(), after.id());
    }

    private static AuditEntry entry(OneCredential.Call call, Credential before, Credential after) {
        AuditEntry entry = OneCredential.entry(call, AuditAction.CREDENTIAL_UPDATE, after);
        if (!before.description().name().equals(after.description().name())) {
            entry = entry.with("formerName", before.description().name());
        }
        if (!before.description().text().equals(after.description().text())) {
            entry = entry.with("description", after.description().text());
        }
        if (!before.owner().equals(after.owner()))
            entry = entry.with("owner", after.owner().value());
        if (!before.scopes().equals(after.scopes())) {
            entry = entry.with("scopes", String.join(" ", Scope.wires(after.scopes())));
        }
        return withTerms(entry, before.terms(), after.terms());
    }

    private static AuditEntry withTerms(AuditEntry entry, CredentialTerms before, CredentialTerms after) {
        AuditEntry told = entry;
        if (!before.expiresAt().equals(after.expiresAt())) told = told.with("expiresAt", TermsText.end(after));
        if (!before.addresses().equals(after.addresses())) {
            told = told.with("allowedAddresses", TermsText.addresses(after));
        }
        if (!before.origins().equals(after.origins())) told = told.with("allowedOrigins", TermsText.origins(after));
        return told;
    }
}
