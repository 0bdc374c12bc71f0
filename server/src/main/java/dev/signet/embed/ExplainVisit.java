package dev.signet.embed;

import dev.signet.access.Decision;
import dev.signet.access.EmbedUser;
import dev.signet.access.Explanation;
import dev.signet.access.MemberKind;
import dev.signet.access.ObjectAction;
import dev.signet.access.Profiles;
import dev.signet.access.ProvisionEmbedUser;
import dev.signet.access.RehearseEmbedUser;
import dev.signet.access.RehearseEmbedUser.Rehearsal;
import dev.signet.access.Standing;
import dev.signet.credentials.Credential;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Explains what a visit with a ticket would do: whether the ticket was used, what would become of its user, and
/// whether they would see the content.
///
/// Guarantee: it is a visit gone through and undone, so nothing of it lasts.
final class ExplainVisit {
    private static final int MOST_TEAMS = 10;

    private final Database database;
    private final RehearseEmbedUser users;
    private final OwnerRule owners;
    private final Profiles profiles;
    private final UsedTicketStore used = new UsedTicketStore();

    ExplainVisit(Database database, RehearseEmbedUser users, OwnerRule owners, Profiles profiles) {
        this.database = database;
        this.users = users;
        this.owners = owners;
        this.profiles = profiles;
    }

    /// A ticket of that credential, to see that.
    record Visit(Credential credential, TicketClaims claims, Optional<EmbedTarget> target) {}

    /// What was seen of the visit before it was undone.
    private record Seen(Rehearsal rehearsal, boolean narrows, Optional<Explanation> sight, List<String> teams) {}

    /// Whether the ticket was used; empty when nobody can know.
    Optional<Boolean> explain(Visit visit, Asker asker, Findings findings) {
        Optional<Boolean> wasUsed = wasUsed(visit);
        wasUsed.ifPresent(was -> {
            if (was) findings.failed(EmbedRule.ONE_USE, EmbedReason.USED);
            else findings.passed(EmbedRule.ONE_USE, "It was not used before.");
        });
        String email = visit.claims().user().email();
        if (!asker.knows(email)) {
            findings.unchecked(EmbedRule.USER, "What is known of other users is for Admins.");
        } else if (!Subject.isValid(email)) {
            findings.unchecked(EmbedRule.USER, "Without a valid e-mail address nobody knows the user.");
        } else {
            Seen seen = rehearse(visit);
            user(seen, visit, findings);
            sight(seen, visit, asker, findings);
        }
        return wasUsed;
    }

    private Optional<Boolean> wasUsed(Visit visit) {
        String serial = visit.claims().serial();
        Credential credential = visit.credential();
        return serial.isEmpty()
                ? Optional.empty()
                : Optional.of(database.inOrganization(
                        credential.organization(), tx -> used.isUsed(tx, credential.id(), serial)));
    }

    private Seen rehearse(Visit visit) {
        try {
            return database.inOrganization(visit.credential().organization(), tx -> {
                throw new Undone(seen(tx, visit));
            });
        } catch (Undone undone) {
            return undone.seen;
        }
    }

    private Seen seen(Transaction tx, Visit visit) {
        Credential credential = visit.credential();
        SessionTerms terms = visit.claims().terms();
        Rehearsal rehearsal =
                users.in(tx, VerifiedTicket.hostOf(credential), visit.claims().user());
        Optional<Explanation> sight = visit.target()
                .flatMap(target ->
                        rehearsal.user().map(user -> users.sight(tx, user, target.workbook(), terms.teams())));
        List<String> teams = visit.target()
                .map(target -> users.teamsThatSee(tx, target.workbook(), MOST_TEAMS))
                .orElse(List.of());
        boolean narrows = rehearsal.user().isEmpty()
                || terms.attributes().isEmpty()
                || profiles.in(tx, rehearsal.user().get().member().id())
                        .flatMap(profile -> Narrowing.viewer(profile, terms))
                        .isPresent();
        return new Seen(rehearsal, narrows, sight, teams);
    }

    private void user(Seen seen, Visit visit, Findings findings) {
        Rehearsal rehearsal = seen.rehearsal();
        for (ProvisionEmbedUser.Outcome.Refused refused : rehearsal.refusals()) {
            EmbedReason reason = AdmitViewer.reason(refused.why());
            findings.failed(rule(refused.why()), EmbedRefusal.of(reason, refused.names()));
        }
        rehearsal
                .user()
                .filter(user -> !owners.admits(user))
                .ifPresent(_ -> findings.failed(EmbedRule.USER, EmbedReason.INTERNAL_USER_NOT_ADMITTED));
        if (!seen.narrows()) findings.failed(EmbedRule.SESSION_TERMS, EmbedReason.NOT_NARROWER);
        rest(rehearsal, visit.claims().user(), findings);
    }

    private static void rest(Rehearsal rehearsal, EmbedUser user, Findings findings) {
        if (!findings.isFailed(EmbedRule.USER)) {
            findings.passed(
                    EmbedRule.USER, rehearsal.before().map(ExplainVisit::known).orElse("A visit creates the user."));
        }
        if (!findings.isFailed(EmbedRule.TEAMS) && user.teams().isPresent()) {
            findings.passed(EmbedRule.TEAMS, "Every team exists.");
        }
        if (!findings.isFailed(EmbedRule.ACCOUNT_TYPE)) {
            findings.passed(
                    EmbedRule.ACCOUNT_TYPE,
                    rehearsal
                            .user()
                            .map(one ->
                                    "The account type is " + one.accountType().name() + ".")
                            .orElse("The account type exists."));
        }
        if (rehearsal.unknownAttributes().isEmpty()) return;
        findings.warned(
                EmbedRule.USER_ATTRIBUTES,
                "No user attribute is called: " + String.join(", ", rehearsal.unknownAttributes())
                        + ". It is passed over.",
                "Define the attribute, or write its name exactly so.");
    }

    private static String known(Standing user) {
        return user.member().kind() == MemberKind.EMBED
                ? "The embed user exists."
                : "The user exists, as a person of the organization.";
    }

    private static void sight(Seen seen, Visit visit, Asker asker, Findings findings) {
        if (visit.target().isEmpty() || !asker.sees(visit.target().get().workbook())) return;
        if (seen.sight().isEmpty()) {
            findings.unchecked(EmbedRule.SHARED, "Without the user nobody knows what is shared with them.");
            return;
        }
        Explanation sight = seen.sight().get();
        String why = sight.reasons().getLast().finding();
        if (sight.decision() instanceof Decision.Allowed) {
            findings.passed(EmbedRule.SHARED, "The user sees the workbook. " + why);
        } else {
            findings.failed(EmbedRule.SHARED, EmbedReason.NOT_SHARED, why, fix(seen.teams(), visit, asker));
        }
    }

    private static String fix(List<String> teams, Visit visit, Asker asker) {
        String plain = EmbedAdvice.of(EmbedReason.NOT_SHARED).fix();
        boolean told = visit.target()
                .filter(target -> asker.may(ObjectAction.SHARE, target.workbook()))
                .isPresent();
        if (!told) return plain;
        return teams.isEmpty()
                ? plain + " It is shared with no team yet."
                : "Name one of the teams it is shared with: " + String.join(", ", teams)
                        + ". Or share it with another.";
    }

    private static EmbedRule rule(ProvisionEmbedUser.Why why) {
        return switch (why) {
            case CREATION_OFF, UPDATING_OFF, INTERNAL_USER, DEACTIVATED -> EmbedRule.USER;
            case NO_TEAMS, UNKNOWN_TEAMS -> EmbedRule.TEAMS;
            case UNKNOWN_ACCOUNT_TYPE, ADMIN_ACCOUNT_TYPE -> EmbedRule.ACCOUNT_TYPE;
        };
    }

    /// Undoes the transaction; never leaves this class.
    private static final class Undone extends RuntimeException {
        private final transient Seen seen;

        Undone(Seen seen) {
            super("undone", null, false, false);
            this.seen = seen;
        }
    }
}
