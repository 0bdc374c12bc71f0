package dev.signet.embed;

import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Member;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Profiles;
import dev.signet.access.ProvisionEmbedUser;
import dev.signet.access.RecordRecent;
import dev.signet.access.Standing;
import dev.signet.credentials.Credential;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.query.Way;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Lets the viewer of a verified ticket in: steps 7 to 10 of embedding.md §2.5 and the session, in one
/// transaction.
///
/// Guarantee: a ticket lets in once, whoever else comes with it at the same moment. A refused ticket changes
/// nothing: it is not used up, and its user is as before.
final class AdmitViewer {
    private static final int KEY_BYTES = 32;

    private final Database database;
    private final ProvisionEmbedUser users;
    private final Terms terms;
    private final EmbedRules rules;
    private final Audit audit;
    private final InstantSource clock;
    private final RecordRecent recents;
    private final UsedTicketStore used = new UsedTicketStore();
    private final ViewerSessionStore sessions = new ViewerSessionStore();
    private final ExternalUserStore externalUsers = new ExternalUserStore();
    private final SessionTokenStore tokens = new SessionTokenStore();

    AdmitViewer(Database database, Terms terms, EmbedRules rules, Audit audit, InstantSource clock) {
        this.database = database;
        this.users = new ProvisionEmbedUser(audit, clock);
        this.recents = new RecordRecent(database, clock);
        this.terms = terms;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whom tickets may name, what they may lay down for a session, and what it may know of its user.
    record Terms(OwnerRule owners, SettleTerms settle, Profiles profiles, Sealer sealer) {}

    /// What they want to see, by which embed path if by one, from where, and the session this one takes the place of.
    record Visit(EmbedTarget target, Optional<EmbedId> path, Origin from, Optional<ViewerSession> before) {

        /// A first visit.
        Visit(EmbedTarget target, Optional<EmbedId> path, Origin from) {
            this(target, path, from, Optional.empty());
        }

        /// Whether whoever was here before is the same person, let in by the same client.
        boolean isOf(Principal.Viewer viewer) {
            return before.isEmpty()
                    || before.get().viewer().filter(viewer::isSame).isPresent();
        }
    }

    /// A session, and who has it.
    private record Known(ViewerSession session, Looker.Known looker) {}

    /// A ticket that may lay down what it does.
    private record Offered(VerifiedTicket ticket, SettleTerms.Outcome.Settled settled) {}

    /// What came of it.
    sealed interface Outcome {

        /// They are in; the key is for their page alone.
        record Admitted(Looker.Known looker, ViewerSession session, Secret key) implements Outcome {}

        /// They are not.
        record Refused(EmbedRefusal why) implements Outcome {}
    }

    Outcome admit(VerifiedTicket ticket, Visit visit) {
        return switch (terms.settle().settle(ticket, visit.target())) {
            case SettleTerms.Outcome.Refused(EmbedRefusal why) -> new Outcome.Refused(why);
            case SettleTerms.Outcome.Settled settled -> admit(new Offered(ticket, settled), visit);
        };
    }

    private Outcome admit(Offered offered, Visit visit) {
        try {
            return database.inOrganization(
                    offered.ticket().credential().organization(), tx -> admit(tx, offered, visit));
        } catch (Undone undone) {
            return new Outcome.Refused(undone.why);
        }
    }

    private Outcome admit(Transaction tx, Offered offered, Visit visit) {
        VerifiedTicket ticket = offered.ticket();
        TicketClaims claims = ticket.claims();
        Credential credential = ticket.credential();
        Instant now = clock.instant();
        used.forgetSome(tx, now);
        if (!used.use(tx, credential.id(), claims.serial(), claims.endsAt().plus(rules.skew()))) {
            throw new Undone(EmbedRefusal.of(EmbedReason.USED));
        }
        return switch (users.in(tx, ticket.host(), visit.from(), claims.user())) {
            case ProvisionEmbedUser.Outcome.Refused(ProvisionEmbedUser.Why why, Set<String> names) ->
                throw new Undone(EmbedRefusal.of(reason(why), names, ticket.form()));
            case ProvisionEmbedUser.Outcome.Ready(Standing standing, Set<String> unknown) -> {
                Known known = session(ticket, standing, visit);
                whyNot(tx, standing, known, visit).ifPresent(why -> {
                    throw new Undone(EmbedRefusal.of(why));
                });
                remember(tx, ticket.form(), standing.member());
                visit.before().ifPresent(before -> sessions.end(tx, before.id()));
                yield start(tx, visit, known, offered.settled().way(), unknown);
            }
        };
    }

    private void remember(Transaction tx, TicketForm form, Member member) {
        switch (form) {
            case TicketForm.Token _ -> {}
            case TicketForm.WholeUrl(String externalUser) -> externalUsers.keep(tx, member.id(), externalUser);
        }
    }

    private Optional<EmbedReason> whyNot(Transaction tx, Standing standing, Known known, Visit visit) {
        if (!terms.owners().admits(standing)) return Optional.of(EmbedReason.INTERNAL_USER_NOT_ADMITTED);
        if (!narrows(tx, standing, known.session().terms())) return Optional.of(EmbedReason.NOT_NARROWER);
        return visit.isOf(known.looker().viewer()) ? Optional.empty() : Optional.of(EmbedReason.OTHER_SESSION);
    }

    private boolean narrows(Transaction tx, Standing standing, SessionTerms session) {
        return session.attributes().isEmpty()
                || terms.profiles()
                        .in(tx, standing.member().id())
                        .flatMap(profile -> Narrowing.viewer(profile, session))
                        .isPresent();
    }

    private Outcome start(Transaction tx, Visit visit, Known known, Way way, Set<String> unknownAttributes) {
        ViewerSession session = known.session();
        Principal.Viewer viewer = known.looker().viewer();
        Secret key = Secret.ofText(RandomText.hex(KEY_BYTES));
        Instant now = clock.instant();
        sessions.forgetSome(tx, now);
        sessions.insert(tx, SecretDigest.of(key), session, known.looker(), now);
        tokens.insert(tx, terms.sealer(), session.id(), way);
        recents.in(tx, viewer, session.target().workbook());
        AuditEntry entry = AuditEntry.by(
                        viewer, visit.from(), now, AuditAction.EMBED_SESSION_START, session.auditName())
                .with("workbook", session.target().workbook().toString());
        if (visit.before().isPresent()) {
            entry = entry.with("before", visit.before().get().id().toString());
        }
        audit.record(
                tx,
                unknownAttributes.isEmpty()
                        ? entry
                        : entry.with("unknownAttributes", String.join(", ", unknownAttributes)));
        return new Outcome.Admitted(known.looker(), session, key);
    }

    private static Known session(VerifiedTicket ticket, Standing standing, Visit visit) {
        Credential credential = ticket.credential();
        Principal.Viewer viewer = new Principal.Viewer(
                credential.organization(),
                standing.member().id(),
                credential.id(),
                ticket.claims().terms().teams());
        Looker.Known looker = new Looker.Known(viewer, visit.path());
        return new Known(
                new ViewerSession(
                        ViewerSessionId.random(),
                        looker,
                        visit.target(),
                        ticket.claims().endsAt(),
                        ticket.claims().terms()),
                looker);
    }

    static EmbedReason reason(ProvisionEmbedUser.Why why) {
        return switch (why) {
            case CREATION_OFF -> EmbedReason.CREATION_OFF;
            case UPDATING_OFF -> EmbedReason.UPDATING_OFF;
            case INTERNAL_USER -> EmbedReason.INTERNAL_USER;
            case DEACTIVATED -> EmbedReason.DEACTIVATED;
            case NO_TEAMS -> EmbedReason.NO_TEAMS;
            case UNKNOWN_TEAMS -> EmbedReason.UNKNOWN_TEAMS;
            case UNKNOWN_ACCOUNT_TYPE -> EmbedReason.UNKNOWN_ACCOUNT_TYPE;
            case ADMIN_ACCOUNT_TYPE -> EmbedReason.ADMIN_ACCOUNT_TYPE;
        };
    }

    /// Undoes the transaction; never leaves this class.
    private static final class Undone extends RuntimeException {
        private final transient EmbedRefusal why;

        Undone(EmbedRefusal why) {
            super(why.reason().name(), null, false, false);
            this.why = why;
        }
    }
}
