package dev.signet.access;

import dev.signet.access.EmbedUserTerms.Found;
import dev.signet.access.EmbedUserTerms.Terms;
import dev.signet.access.OrganizationSwitch.Position;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Set;

/// Makes the user a host vouches for: created at the first visit, brought up to date at each later one
/// (embedding.md §2.5, steps 8 to 10), as part of the caller's transaction and decision.
///
/// Guarantee: whatever is refused is refused before anything is written, and nothing is written when nothing
/// differs. People of the organization itself are never changed.
public final class ProvisionEmbedUser {
    private final MemberStore members = new MemberStore();
    private final OrganizationSwitchStore switches = new OrganizationSwitchStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final StandingStore standings = new StandingStore();
    private final EmbedUserTerms words = new EmbedUserTerms();
    private final WriteEmbedUser write;

    /// Audits there, by this clock.
    public ProvisionEmbedUser(Audit audit, InstantSource clock) {
        this.write = new WriteEmbedUser(audit, clock);
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The user is there and may come in; `unknownAttributes` were named by the host and do not exist.
        record Ready(Standing standing, Set<String> unknownAttributes) implements Outcome {
            /// Copies what it is given.
            public Ready {
                unknownAttributes = Set.copyOf(unknownAttributes);
            }
        }

        /// Nothing was changed; `names` are the host's words that are the reason, if words are.
        record Refused(Why why, Set<String> names) implements Outcome {
            /// Copies what it is given.
            public Refused {
                names = Set.copyOf(names);
            }
        }
    }

    /// Why a user is not let in.
    public enum Why {
        /// Nobody of that address, and users are not created.
        CREATION_OFF,
        /// Something differs, and users are not updated.
        UPDATING_OFF,
        /// A person of the organization, of whom a host has nothing to say.
        INTERNAL_USER,
        /// Deactivated.
        DEACTIVATED,
        /// A new user without any word of teams.
        NO_TEAMS,
        UNKNOWN_TEAMS,
        UNKNOWN_ACCOUNT_TYPE,
        /// An account type that administers, which no ticket gives.
        ADMIN_ACCOUNT_TYPE
    }

    /// Makes the user so, in the name of `by`, whose ticket says it.
    public Outcome in(Transaction tx, Principal by, Origin origin, EmbedUser user) {
        Position creation = switches.find(tx, OrganizationSwitch.EMBED_USER_CREATION);
        Visit visit = new Visit(tx, by, origin, user);
        return members.byEmail(tx, user.email())
                .map(found -> existing(visit, found, creation))
                .orElseGet(() -> unknown(visit, creation));
    }

    /// One visit, and who vouches for whom in it.
    record Visit(Transaction tx, Principal by, Origin origin, EmbedUser user) {}

    private Outcome unknown(Visit visit, Position creation) {
        if (creation == Position.OFF) return refused(Why.CREATION_OFF);
        if (visit.user().teams().isEmpty()) return refused(Why.NO_TEAMS);
        return switch (words.find(visit.tx(), visit.user())) {
            case Found.Unfit(Outcome.Refused refused) -> refused;
            case Found.Fit(Terms terms) -> create(visit, terms);
        };
    }

    private Outcome create(Visit visit, Terms terms) {
        AccountType type = terms.accountType().orElseGet(() -> words.usual(visit.tx()));
        if (!accountTypes.hold(visit.tx(), type.id())) return refused(Why.UNKNOWN_ACCOUNT_TYPE);
        Member member = new Member(
                MemberId.random(),
                visit.user().email(),
                visit.user().name().orElse(EmbedUser.UNNAMED),
                MemberKind.EMBED,
                type.id(),
                InodeId.random(),
                new MemberState.Active(),
                write.stamp(visit));
        if (write.created(visit, member, terms)) {
            return new Outcome.Ready(new Standing(member, type), terms.unknownAttributes());
        }
        // Another visit created them at this very moment: now they are there.
        return in(visit.tx(), visit.by(), visit.origin(), visit.user());
    }

    private Outcome existing(Visit visit, Member member, Position creation) {
        if (!member.isActive()) return refused(Why.DEACTIVATED);
        return switch (member.kind()) {
            case EMBED -> embed(visit, member, creation);
            case INTERNAL, GUEST -> internal(visit, member, creation);
        };
    }

    private Outcome internal(Visit visit, Member member, Position creation) {
        if (visit.user().saysAnything()) return refused(Why.INTERNAL_USER);
        boolean neverSignedIn = members.password(visit.tx(), member.id()).isEmpty();
        if (neverSignedIn && creation == Position.OFF) return refused(Why.UPDATING_OFF);
        return ready(visit, member, Set.of());
    }

    private Outcome embed(Visit visit, Member member, Position creation) {
        return switch (words.find(visit.tx(), visit.user())) {
            case Found.Unfit(Outcome.Refused refused) -> creation == Position.OFF ? refused(Why.UPDATING_OFF) : refused;
            case Found.Fit(Terms terms) -> update(visit, member, terms, creation);
        };
    }

    private Outcome update(Visit visit, Member member, Terms terms, Position creation) {
        Set<String> differences = write.differences(visit, member, terms);
        if (differences.isEmpty()) return ready(visit, member, terms.unknownAttributes());
        if (creation == Position.OFF) return refused(Why.UPDATING_OFF);
        if (terms.accountType()
                .filter(type -> !accountTypes.hold(visit.tx(), type.id()))
                .isPresent()) {
            return refused(Why.UNKNOWN_ACCOUNT_TYPE);
        }
        return ready(visit, write.updated(visit, member, terms, differences), terms.unknownAttributes());
    }

    private Outcome ready(Visit visit, Member member, Set<String> unknownAttributes) {
        return new Outcome.Ready(standings.find(visit.tx(), member.id()).orElseThrow(), unknownAttributes);
    }

    private static Outcome refused(Why why) {
        return new Outcome.Refused(why, Set.of());
    }
}
