package dev.signet.credentials;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.secrets.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Gives a credential a new secret, and lets the old ones end after an overlap.
///
/// Guarantee: until the overlap is over every live secret works, so nothing fails while hosts are told the
/// new one. The new secret leaves here once. Refuses more than [#MOST_LIVE] live secrets. Admins any
/// credential, others their own.
public final class RotateSecret {
    /// The most secrets of a credential that work at one time.
    public static final int MOST_LIVE = 5;

    private final OneCredential one;
    private final TermsRule rule;
    private final MintSecret mint;
    private final SecretStore secrets = new SecretStore();

    /// Works on that ground.
    public RotateSecret(CredentialGround ground) {
        this.one = new OneCredential(ground.access());
        this.rule = new TermsRule(ground.policies());
        this.mint = new MintSecret(ground.sealer());
    }

    /// How long the old secrets go on working, and the privileges and the option to impersonate from now on, when
    /// they change.
    public record Rotation(Duration overlap, Optional<Set<Scope>> scopes, Optional<Impersonation> impersonation) {

        /// One after which it impersonates or not, as before.
        public Rotation(Duration overlap, Optional<Set<Scope>> scopes) {
            this(overlap, scopes, Optional.empty());
        }

        Credential of(Credential before) {
            return before.permitting(scopes.orElse(before.scopes())).with(impersonation.orElse(before.impersonation()));
        }
    }

    /// The new secret for the only time, the id it is told by, and when the others end.
    public record Rotated(ClientId client, UUID secretId, Secret secret, Instant oldSecretsEndAt) {}

    /// Rotates.
    public CredentialOutcome<Rotated> rotate(Principal principal, Origin origin, ClientId id, Rotation rotation) {
        return one.change(principal, origin, id, (call, credential) -> {
            Credential after = rotation.of(credential);
            Optional<Problem> problem = problem(call, credential, after, rotation);
            return problem.<CredentialOutcome<Rotated>>map(CredentialOutcome.Refused::new)
                    .orElseGet(() -> new CredentialOutcome.Done<>(rotated(call, after, rotation)));
        });
    }

    private Rotated rotated(OneCredential.Call call, Credential after, Rotation rotation) {
        Instant oldEnd = call.now().plus(rotation.overlap());
        secrets.endAll(call.tx(), after.id(), oldEnd);
        MintSecret.Minted minted = mint.in(call.tx(), after, call.now());
        AuditEntry entry = OneCredential.entry(call, AuditAction.CREDENTIAL_ROTATE, after)
                .with("secret", minted.id().toString())
                .with("oldSecretsEndAt", oldEnd.toString());
        one.write(call, after, tell(entry, after, rotation));
        return new Rotated(after.id(), minted.id(), minted.secret(), oldEnd);
    }

    private static AuditEntry tell(AuditEntry entry, Credential after, Rotation rotation) {
        AuditEntry told = rotation.scopes().isPresent()
                ? entry.with("scopes", String.join(" ", Scope.wires(after.scopes())))
                : entry;
        return rotation.impersonation().isPresent()
                ? told.with("impersonate", after.impersonation() == Impersonation.ON ? "on" : "off")
                : told;
    }

    private Optional<Problem> problem(OneCredential.Call call, Credential before, Credential after, Rotation rotation) {
        Set<Scope> added = EnumSet.copyOf(after.scopes());
        added.removeAll(before.scopes());
        List<Violation> violations = rule.ofScopes(before.organization(), added);
        if (!violations.isEmpty()) return Optional.of(Problem.invalid(violations));
        if (rotation.overlap().isZero()) return Optional.empty();
        int live = secrets.live(call.tx(), List.of(before.id()), call.now())
                .getOrDefault(before.id(), List.of())
                .size();
        if (live < MOST_LIVE) return Optional.empty();
        return Optional.of(Problem.invalid(List.of(new Violation(
                "overlapSeconds",
                "This credential has " + MOST_LIVE + " live secrets, the most there may be. End one first, or rotate"
                        + " without overlap."))));
    }
}
