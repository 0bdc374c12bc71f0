package dev.signet.credentials;

import dev.signet.access.Standing;
import dev.signet.credentials.HygieneFinding.Kind;
import dev.signet.credentials.HygieneFinding.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is worth looking at in an unrevoked credential; all rules are asked, and several may find something.
final class HygieneRules {
    static final Duration UNUSED_FOR = Duration.ofDays(30);
    static final Duration IDLE_FOR = Duration.ofDays(90);
    static final Duration EXPIRES_WITHIN = Duration.ofDays(14);

    private final Instant now;

    HygieneRules(Instant now) {
        this.now = now;
    }

    /// What is known of the credential.
    record Facts(Credential credential, Optional<Instant> lastAt, Optional<Standing> owner) {}

    List<HygieneFinding> judge(Facts facts) {
        return Stream.of(ownerless(facts), expiring(facts), noOrigins(facts), overPrivileged(facts), unused(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<HygieneFinding> ownerless(Facts facts) {
        return facts.owner().filter(Standing::isActive).isPresent()
                ? Optional.empty()
                : found(
                        facts,
                        Kind.OWNERLESS,
                        Remedy.CHANGE_OWNER,
                        "Its owner is no longer an active member, so it does not work. Give it another owner, or"
                                + " revoke it.");
    }

    private Optional<HygieneFinding> expiring(Facts facts) {
        Optional<Instant> end = facts.credential().terms().expiresAt();
        if (end.filter(at -> at.isBefore(now.plus(EXPIRES_WITHIN))).isEmpty()) return Optional.empty();
        return end.get().isAfter(now)
                ? found(facts, Kind.EXPIRING, Remedy.EDIT, "It expires at " + end.get() + ". Extend or replace it.")
                : found(facts, Kind.EXPIRING, Remedy.REVOKE, "It expired at " + end.get() + ". Extend or revoke it.");
    }

    private static Optional<HygieneFinding> noOrigins(Facts facts) {
        Credential credential = facts.credential();
        return credential.permits(Scope.EMBED) && credential.terms().origins().isEmpty()
                ? found(
                        facts,
                        Kind.NO_ORIGINS,
                        Remedy.EDIT,
                        "Any page may show its embeds. List the origins of the pages that should.")
                : Optional.empty();
    }

    private static Optional<HygieneFinding> overPrivileged(Facts facts) {
        Credential credential = facts.credential();
        if (credential.permits(Scope.API) && credential.permits(Scope.EMBED)) {
            return found(
                    facts,
                    Kind.OVER_PRIVILEGED,
                    Remedy.EDIT,
                    "It has both privileges: the host of embeds could call the REST API. Use one credential for each.");
        }
        boolean actsAsAdmin = credential.permits(Scope.API)
                && facts.owner()
                        .filter(owner -> owner.isActive() && owner.accountType().isAdmin())
                        .isPresent();
        return actsAsAdmin
                ? found(
                        facts,
                        Kind.OVER_PRIVILEGED,
                        Remedy.CHANGE_OWNER,
                        "Anyone holding it acts as an Admin. Give it an owner with fewer rights if it needs fewer.")
                : Optional.empty();
    }

    private Optional<HygieneFinding> unused(Facts facts) {
        if (facts.credential().state() instanceof CredentialState.Disabled) return Optional.empty();
        if (facts.lastAt().isPresent()) {
            return facts.lastAt().get().isBefore(now.minus(IDLE_FOR))
                    ? found(
                            facts,
                            Kind.IDLE,
                            Remedy.DISABLE,
                            "It was last used at " + facts.lastAt().get() + ". Disable it; revoke it when nobody asks.")
                    : Optional.empty();
        }
        return facts.credential().created().at().isBefore(now.minus(UNUSED_FOR))
                ? found(facts, Kind.UNUSED, Remedy.REVOKE, "It has never been used. Revoke it.")
                : Optional.empty();
    }

    private static Optional<HygieneFinding> found(Facts facts, Kind kind, Remedy remedy, String sentence) {
        Credential credential = facts.credential();
        return Optional.of(new HygieneFinding(
                kind, credential.id(), credential.description().name(), sentence, remedy));
    }
}
