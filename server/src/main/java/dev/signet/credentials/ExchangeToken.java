package dev.signet.credentials;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.AuditGroup;
import dev.signet.access.Capability;
import dev.signet.access.MemberByEmail;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.MemberId;
import dev.signet.credentials.ExchangeOutcome.Why;
import dev.signet.database.Database;
import dev.signet.secrets.AssertionVerdict;
import dev.signet.secrets.TokenBasis;
import dev.signet.secrets.TokenHolder;
import dev.signet.secrets.TokenSerial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lets an Admin act as a member, by an access token of theirs and a token a credential signed (RFC 8693,
/// rest-api.md §1.2).
///
/// Guarantee: what is granted is in the audit before it is answered, and all that is done with it is told there as
/// "X acting as Y". The token has the subject's rights, never more, and ends with whatever it rests on. Refuses Admins
/// as subjects, and exchanges of exchanged tokens; whether somebody of another organization, somebody deactivated, a
/// guest or an embed's user has an address is not told: they are nobody.
public final class ExchangeToken {
    private final Parts parts;
    private final ProveBearer actors;
    private final ProveSubject subjects;
    private final MemberByEmail members = new MemberByEmail();

    ExchangeToken(Parts parts, ProveBearer actors, ProveSubject subjects) {
        this.parts = parts;
        this.actors = actors;
        this.subjects = subjects;
    }

    record Parts(Database database, Standings standings, Tokens tokens, SpendAssertion used, Keeping keeping) {}

    /// Where it is written down and counted.
    record Keeping(AuditGroup audit, RefusedTokens refused, CredentialUses uses, RateLimit rate, InstantSource clock) {}

    /// The token of who wants to act, and the token that names whom they want to act as.
    public record Ask(String actorToken, String subjectToken) {

        @Override
        public String toString() {
            return "Ask[hidden]";
        }
    }

    /// Exchanges them.
    public ExchangeOutcome exchange(Ask ask, Origin origin) {
        return switch (actors.prove(ask.actorToken(), origin.address())) {
            case ProveBearer.Outcome.Bad() -> unknown(Why.ACTOR_TOKEN, origin);
            case ProveBearer.Outcome.AddressRefused() -> unknown(Why.ACTOR_ADDRESS, origin);
            case ProveBearer.Outcome.Proven actor ->
                whyNot(actor)
                        .<ExchangeOutcome>map(why -> refuse(actor, why, origin))
                        .orElseGet(() -> exchange(actor, ask.subjectToken(), origin));
        };
    }

    private Optional<Why> whyNot(ProveBearer.Outcome.Proven actor) {
        if (!(actor.claims().holder().basis() instanceof TokenBasis.Ownership)) {
            return Optional.of(Why.ACTOR_NOT_ITSELF);
        }
        return parts.standings()
                        .find(actor.caller().organization(), actor.caller().member())
                        .filter(standing -> standing.permits(Capability.ADMINISTER))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Why.ACTOR_NOT_ADMIN);
    }

    private ExchangeOutcome exchange(ProveBearer.Outcome.Proven actor, String subjectToken, Origin origin) {
        return switch (subjects.prove(actor.caller().organization(), subjectToken, origin.address())) {
            case ProveSubject.Outcome.Refused(Why why) -> refuse(actor, why, origin);
            case ProveSubject.Outcome.Proven proven -> exchange(actor, proven, origin);
        };
    }

    private ExchangeOutcome exchange(
            ProveBearer.Outcome.Proven actor, ProveSubject.Outcome.Proven proven, Origin origin) {
        Credential credential = proven.credential();
        RateLimit rate = parts.keeping().rate();
        if (!rate.allows(credential.id().value())) return new ExchangeOutcome.TooManyRequests(rate.perSecond());
        Optional<Standing> subject = parts.database()
                .inOrganization(
                        credential.organization(),
                        tx -> members.find(tx, proven.claims().email()));
        Optional<Why> why = whyNot(subject);
        return why.isPresent()
                ? refuse(actor, why.get(), origin)
                : grant(new Acting(actor, proven, subject.orElseThrow().member().id(), TokenSerial.first()), origin);
    }

    /// Who acts as whom, by a token of that serial.
    private record Acting(
            ProveBearer.Outcome.Proven actor,
            ProveSubject.Outcome.Proven proven,
            MemberId subject,
            TokenSerial serial) {}

    private static Optional<Why> whyNot(Optional<Standing> subject) {
        if (subject.filter(WhoActs::canBeActedAs).isPresent()) return Optional.empty();
        boolean isAdmin = subject.filter(
                        found -> found.isActive() && found.accountType().isAdmin())
                .isPresent();
        return Optional.of(isAdmin ? Why.SUBJECT_ADMIN : Why.SUBJECT_NOBODY);
    }

    /// Uses up a subject token that has an id; one without may be exchanged again while it holds.
    private Optional<Why> spend(Credential credential, SubjectClaims claims) {
        return claims.serial()
                .map(serial -> new AssertionVerdict.Good("subject " + serial, claims.endsAt()))
                .flatMap(once -> parts.used().spend(credential, once))
                .map(_ -> Why.SUBJECT_USED);
    }

    /// Signs before the subject token is used up: the actor's may have ended meanwhile.
    private ExchangeOutcome grant(Acting acting, Origin origin) {
        Optional<AccessToken> token = sign(acting);
        if (token.isEmpty()) return unknown(Why.ACTOR_TOKEN, origin);
        Credential credential = acting.proven().credential();
        Optional<Why> why = spend(credential, acting.proven().claims());
        if (why.isPresent()) return refuse(acting.actor(), why.get(), origin);
        Keeping keeping = parts.keeping();
        keeping.audit().recordNow(credential.organization(), entry(acting, origin));
        keeping.uses().count(credential, origin);
        acting.proven().key().ifPresent(key -> keeping.uses().count(credential, key));
        return new ExchangeOutcome.Granted(token.get());
    }

    private Optional<AccessToken> sign(Acting acting) {
        Credential credential = acting.proven().credential();
        ProveBearer.Outcome.Proven actor = acting.actor();
        TokenHolder holder = new TokenHolder(
                acting.subject().value(),
                credential.organization().toString(),
                credential.id().value(),
                new TokenBasis.Impersonation(
                        actor.caller().member().value(),
                        actor.credential().id().value(),
                        actor.claims().serial()));
        Instant notAfter = actor.claims().life().expiresAt();
        return parts.tokens().sign(credential.organization(), holder, acting.serial(), notAfter);
    }

    private AuditEntry entry(Acting acting, Origin origin) {
        Credential credential = acting.proven().credential();
        ProveBearer.Outcome.Proven actor = acting.actor();
        Principal who = new Principal.Machine(
                credential.organization(),
                acting.subject(),
                credential.id(),
                Optional.of(actor.caller().member()));
        AuditEntry entry = AuditEntry.by(
                who,
                origin,
                parts.keeping().clock().instant(),
                AuditAction.TOKEN_EXCHANGE,
                "token:" + acting.serial().id());
        return actor.credential().id().equals(credential.id())
                ? entry
                : entry.with("actorClient", actor.credential().id().value());
    }

    private ExchangeOutcome refuse(ProveBearer.Outcome.Proven actor, Why why, Origin origin) {
        RefusedTokens refused = parts.keeping().refused();
        Credential credential = actor.credential();
        AuditEntry entry = AuditEntry.by(
                actor.caller(),
                origin,
                parts.keeping().clock().instant(),
                AuditAction.EXCHANGE_REFUSE,
                credential.auditName());
        refused.keep(credential, why.name(), entry);
        return new ExchangeOutcome.Refused(why);
    }

    private ExchangeOutcome unknown(Why why, Origin origin) {
        parts.keeping().refused().count("EXCHANGE_" + why.name(), origin);
        return new ExchangeOutcome.Refused(why);
    }
}
