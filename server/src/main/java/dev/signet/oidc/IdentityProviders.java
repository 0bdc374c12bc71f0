package dev.signet.oidc;

import dev.signet.access.Access;
import dev.signet.access.AdmitPerson;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.LocalSignIn;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import dev.signet.oidc.ProviderRules.Verdict;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The identity providers of an organization: for Admins.
///
/// Guarantee: client secrets go in and never out. What is refused is refused before anything is written, all
/// of it at once. Whether passwords are for everybody is settled with every change; nobody requires a
/// provider while no Admin could come in without.
public final class IdentityProviders {
    /// The most providers of an organization.
    public static final int MOST = 20;

    private final OidcGround ground;
    private final CheckProvider check;
    private final ProviderRules rules;
    private final ProviderSecrets secrets;
    private final ProviderStore providers = new ProviderStore();
    private final BegunStore begun = new BegunStore();
    private final LinkStore links = new LinkStore();
    private final LocalSignIn local = new LocalSignIn();

    /// Works on that ground; what a check finds is known to sign-ins too.
    public IdentityProviders(OidcGround ground, KnownProviders known) {
        this.ground = ground;
        this.check = new CheckProvider(known);
        this.rules = new ProviderRules(
                new AdmitPerson(ground.access(), ground.people().addresses()),
                ground.outside().schemes());
        this.secrets = new ProviderSecrets(ground.keeping().sealer());
    }

    /// What came of it.
    public sealed interface Outcome<T> {

        /// It was done.
        record Done<T>(T value) implements Outcome<T> {}

        /// There is no such provider.
        record NotFound<T>() implements Outcome<T> {}

        /// Not for them.
        record Forbidden<T>() implements Outcome<T> {}

        /// Why not, field by field; nothing was changed.
        record Refused<T>(List<Violation> violations) implements Outcome<T> {
            /// Copies what it is given.
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /// Whether they may have to do with providers.
    public boolean areFor(Principal principal) {
        Access access = ground.access().access();
        return access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
    }

    /// All of them, the oldest first.
    public Outcome<List<IdentityProvider>> list(Principal principal) {
        return asAdmin(principal, tx -> new Outcome.Done<>(providers.all(tx)));
    }

    /// One of them.
    public Outcome<IdentityProvider> read(Principal principal, ProviderId id) {
        return asAdmin(principal, tx -> found(providers.find(tx, id)));
    }

    /// A new one; what is empty is off, or none.
    public Outcome<IdentityProvider> create(Principal principal, Origin origin, ProviderChange wanted) {
        return asAdmin(principal, tx -> {
            Work work = begun(tx, principal, origin);
            IdentityProvider blank = ProviderRules.blank(principal.member(), work.at());
            return switch (rules.judge(tx, Optional.empty(), wanted, blank)) {
                case Verdict.Unfit(List<Violation> violations) -> new Outcome.Refused<>(violations);
                case Verdict.Fit(IdentityProvider after) -> settled(work, Optional.empty(), after, wanted);
            };
        });
    }

    /// The provider, changed. With another issuer or client ID it forgets who was who: subjects may differ for
    /// every client (OpenID Connect Core 1.0 §8.1).
    public Outcome<IdentityProvider> change(Principal principal, Origin origin, ProviderId id, ProviderChange wanted) {
        return asAdmin(principal, tx -> {
            Work work = begun(tx, principal, origin);
            Optional<IdentityProvider> before = providers.find(tx, id);
            if (before.isEmpty()) return new Outcome.NotFound<>();
            IdentityProvider stamped = ProviderRules.stamped(before.get(), principal.member(), work.at());
            return switch (rules.judge(tx, before, wanted, stamped)) {
                case Verdict.Unfit(List<Violation> violations) -> new Outcome.Refused<>(violations);
                case Verdict.Fit(IdentityProvider after) -> settled(work, before, after, wanted);
            };
        });
    }

    /// Removes it, with who was who there; sessions go on.
    public Outcome<IdentityProvider> remove(Principal principal, Origin origin, ProviderId id) {
        return asAdmin(principal, tx -> {
            Work work = begun(tx, principal, origin);
            Optional<IdentityProvider> gone = providers.find(tx, id);
            if (gone.isEmpty()) return new Outcome.NotFound<>();
            begun.forget(tx, id);
            providers.delete(tx, id);
            audit(work, AuditAction.IDENTITY_PROVIDER_DELETE, gone.get(), List.of());
            settle(tx);
            return new Outcome.Done<>(gone.get());
        });
    }

    /// Looks at it now; nothing is changed.
    public Outcome<ProviderCheck> test(Principal principal, ProviderId id) {
        return switch (read(principal, id)) {
            case Outcome.Done<IdentityProvider> done ->
                new Outcome.Done<>(check.look(done.value().settings().issuer()));
            case Outcome.NotFound<IdentityProvider> _ -> new Outcome.NotFound<>();
            case Outcome.Forbidden<IdentityProvider> _ -> new Outcome.Forbidden<>();
            case Outcome.Refused<IdentityProvider> refused -> new Outcome.Refused<>(refused.violations());
        };
    }

    private record Work(Transaction tx, Principal by, Origin origin, Instant at) {}

    private Work begun(Transaction tx, Principal principal, Origin origin) {
        local.hold(tx); // so that the last Admin with a password does not leave while a provider becomes required
        providers.lock(tx);
        return new Work(tx, principal, origin, ground.clock().instant());
    }

    private Outcome<IdentityProvider> settled(
            Work work, Optional<IdentityProvider> before, IdentityProvider after, ProviderChange wanted) {
        Transaction tx = work.tx();
        List<String> changed =
                before.map(was -> ProviderRules.changes(was, after, wanted)).orElse(List.of());
        if (before.isPresent() && changed.isEmpty()) return new Outcome.Done<>(before.get());
        if (before.isEmpty()) {
            providers.insert(tx, after, Optional.empty());
        } else {
            providers.update(tx, after);
        }
        wanted.secret().ifPresent(change -> keep(tx, after.id(), change.secret()));
        if (changed.contains("issuer") || changed.contains("clientId")) {
            begun.forget(tx, after.id());
            links.forget(tx, after.id());
        }
        settle(tx);
        AuditAction action =
                before.isEmpty() ? AuditAction.IDENTITY_PROVIDER_CREATE : AuditAction.IDENTITY_PROVIDER_UPDATE;
        audit(work, action, after, changed);
        return new Outcome.Done<>(after);
    }

    private void keep(Transaction tx, ProviderId id, Optional<Secret> secret) {
        providers.keep(tx, id, secret.map(shown -> secrets.sealed(tx.organization(), id, shown)));
    }

    private void settle(Transaction tx) {
        local.settle(tx, OfferProviders.rule(providers.all(tx)));
    }

    private void audit(Work work, AuditAction action, IdentityProvider provider, List<String> changed) {
        AuditEntry entry = AuditEntry.by(
                        work.by(),
                        work.origin(),
                        work.at(),
                        action,
                        provider.id().auditName())
                .with("name", provider.settings().name())
                .with("issuer", provider.settings().issuer());
        List<String> on = new ArrayList<>(
                provider.options().stream().map(ProviderOption::name).sorted().toList());
        AuditEntry told = entry.with("on", String.join(", ", on));
        ground.access()
                .audit()
                .record(work.tx(), changed.isEmpty() ? told : told.with("changed", String.join(", ", changed)));
    }

    private static <T> Outcome<T> found(Optional<T> found) {
        return found.<Outcome<T>>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }

    private <T> Outcome<T> asAdmin(Principal principal, Function<Transaction, Outcome<T>> work) {
        if (!areFor(principal)) return new Outcome.Forbidden<>();
        return ground.access().database().inOrganization(principal.organization(), work);
    }
}
