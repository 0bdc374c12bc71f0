package dev.signet.embed;

import dev.signet.access.Audit;
import dev.signet.access.KnownEmbedUsers;
import dev.signet.access.Member;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Profile;
import dev.signet.access.Profiles;
import dev.signet.access.ProvisionEmbedUser;
import dev.signet.access.RecordRecent;
import dev.signet.access.Standing;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Together;
import dev.signet.database.Transaction;
import dev.signet.query.Way;
import dev.signet.secrets.Sealer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Lets the viewer of a verified ticket in: steps 7 to 10 of embedding.md §2.5 and the session, in one
/// transaction.
///
/// Guarantee: a ticket lets in once, whoever else comes with it at the same moment. A refused ticket changes
/// nothing: it is not used up, and its user is as before.
final class AdmitViewer {
    private final Database database;
    private final ProvisionEmbedUser users;
    private final Terms terms;
    private final MakeEntrance make;
    private final WriteEntrances write;
    private final Together<Entrance, Boolean> together;
    private final ExternalUserStore externalUsers = new ExternalUserStore();
    private final SessionTokenStore tokens = new SessionTokenStore();
    private final UsedTicketStore used = new UsedTicketStore();
    private final ViewerSessionStore sessions = new ViewerSessionStore();

    AdmitViewer(Database database, Terms terms, EmbedRules rules, Audit audit, InstantSource clock) {
        this.database = database;
        this.users = new ProvisionEmbedUser(audit, clock);
        this.make = new MakeEntrance(rules, clock);
        this.write = new WriteEntrances(new RecordRecent(database, clock), audit);
        this.together = new Together<>(database, write::admit);
        this.terms = terms;
    }

    /// Whom tickets may name, what they may lay down for a session, and what is known of its user.
    record Terms(OwnerRule owners, SettleTerms settle, People people, Sealer sealer) {}

    /// What is known of people: everybody, and of embed users who are as their host says.
    record People(Profiles profiles, KnownEmbedUsers known) {}

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

    /// A ticket that may lay down what it does, and the way the questions of its session go.
    private record Offered(VerifiedTicket ticket, Way way) {

        SessionTerms session() {
            return ticket.claims().terms();
        }

        /// Whether a session is all it begins: no tokens to seal, and no name of another product to remember.
        boolean isPlain() {
            return ticket.form() instanceof TicketForm.Token
                    && !ticket.claims().tokens().isAny();
        }
    }

    /// What came of it.
    sealed interface Outcome {

        /// They are in.
        record Admitted(Entrance entrance) implements Outcome {}

        /// They are not.
        record Refused(EmbedRefusal why) implements Outcome {}
    }

    Outcome admit(VerifiedTicket ticket, Visit visit) {
        return switch (terms.settle().settle(ticket, visit.target())) {
            case SettleTerms.Outcome.Refused(EmbedRefusal why) -> new Outcome.Refused(why);
            case SettleTerms.Outcome.Settled(Way way) -> admit(new Offered(ticket, way), visit);
        };
    }

    private Outcome admit(Offered offered, Visit visit) {
        return asBefore(offered, visit).orElseGet(() -> alone(offered, visit));
    }

    /// Lets in who is as the ticket says already, together with all who come at the same moment; empty when there is
    /// more to be written or said.
    private Optional<Outcome> asBefore(Offered offered, Visit visit) {
        if (!offered.isPlain() || visit.before().isPresent()) return Optional.empty();
        OrganizationId organization = offered.ticket().credential().organization();
        return terms.people()
                .known()
                .find(organization, offered.ticket().claims().user())
                .filter(ready -> admits(
                        ready.standing(),
                        offered.session(),
                        id -> terms.people().profiles().find(organization, id)))
                .map(ready -> make.of(offered.ticket(), visit, ready))
                .map(entrance -> together.write(organization, entrance)
                        ? new Outcome.Admitted(entrance)
                        : new Outcome.Refused(EmbedRefusal.of(EmbedReason.USED)));
    }

    private boolean admits(Standing standing, SessionTerms session, Function<MemberId, Optional<Profile>> profiles) {
        return terms.owners().admits(standing) && narrows(standing, session, profiles);
    }

    private Outcome alone(Offered offered, Visit visit) {
        OrganizationId organization = offered.ticket().credential().organization();
        try {
            Admission done = database.inOrganization(organization, tx -> admit(tx, offered, visit));
            terms.people().known().remember(organization, done.standing());
            return new Outcome.Admitted(done.entrance());
        } catch (Undone undone) {
            return new Outcome.Refused(undone.why);
        }
    }

    /// Who was let in, and how they stand.
    private record Admission(Entrance entrance, Standing standing) {}

    private Admission admit(Transaction tx, Offered offered, Visit visit) {
        VerifiedTicket ticket = offered.ticket();
        if (!used.use(tx, make.used(ticket))) throw new Undone(EmbedRefusal.of(EmbedReason.USED));
        return switch (users.in(tx, ticket.host(), visit.from(), ticket.claims().user())) {
            case ProvisionEmbedUser.Outcome.Refused(ProvisionEmbedUser.Why why, Set<String> names) ->
                throw new Undone(EmbedRefusal.of(reason(why), names, ticket.form()));
            case ProvisionEmbedUser.Outcome.Ready ready -> {
                Entrance entrance = make.of(ticket, visit, ready);
                whyNot(tx, ready.standing(), entrance, visit).ifPresent(why -> {
                    throw new Undone(EmbedRefusal.of(why));
                });
                remember(tx, ticket.form(), ready.standing().member());
                visit.before().ifPresent(before -> sessions.end(tx, before.id()));
                write.write(tx, List.of(entrance));
                tokens.insert(tx, terms.sealer(), entrance.session().id(), offered.way());
                yield new Admission(entrance, ready.standing());
            }
        };
    }

    private void remember(Transaction tx, TicketForm form, Member member) {
        switch (form) {
            case TicketForm.Token _ -> {}
            case TicketForm.WholeUrl(String externalUser) -> externalUsers.keep(tx, member.id(), externalUser);
        }
    }

    private Optional<EmbedReason> whyNot(Transaction tx, Standing standing, Entrance entrance, Visit visit) {
        if (!terms.owners().admits(standing)) return Optional.of(EmbedReason.INTERNAL_USER_NOT_ADMITTED);
        if (!narrows(
                standing,
                entrance.session().terms(),
                id -> terms.people().profiles().in(tx, id))) {
            return Optional.of(EmbedReason.NOT_NARROWER);
        }
        return visit.isOf(entrance.viewer()) ? Optional.empty() : Optional.of(EmbedReason.OTHER_SESSION);
    }

    private static boolean narrows(
            Standing standing, SessionTerms session, Function<MemberId, Optional<Profile>> profiles) {
        return session.attributes().isEmpty()
                || profiles.apply(standing.member().id())
                        .flatMap(profile -> Narrowing.viewer(profile, session))
                        .isPresent();
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
