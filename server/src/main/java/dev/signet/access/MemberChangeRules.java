package dev.signet.access;

import dev.signet.access.MemberChange.Archive;
import dev.signet.access.MemberChange.Estate;
import dev.signet.base.AccountTypeId;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a member can be changed so, and what they are then; all that speaks against it, at once.
final class MemberChangeRules {
    private static final String LAST_WAY_IN =
            "This is the last active Admin with a password, and an identity provider is required: let another Admin set"
                    + " a password first.";

    private final Departure departure;
    private final LocalSignIn local = new LocalSignIn();
    private final MemberStore members = new MemberStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();

    MemberChangeRules(Departure departure) {
        this.departure = departure;
    }

    /// What came of it.
    sealed interface Verdict {

        /// The member as they are to be, and who gets what they own.
        record Fit(Member after, Optional<MemberId> heir) implements Verdict {}

        record Unfit(List<Violation> violations) implements Verdict {
            /// Copies what it is given.
            public Unfit {
                violations = List.copyOf(violations);
            }
        }
    }

    Verdict judge(Deed deed, Member before, MemberChange change) {
        List<Violation> violations = new ArrayList<>();
        Member after = after(deed, before, change, violations);
        departure.obstacle(deed, before, after).ifPresent(obstacle -> violations.add(violation(obstacle, change)));
        judgeLocalSignIn(deed, after, change, violations);
        Optional<MemberId> heir = heir(deed, before, change, violations);
        for (Archive each : change.estate().archives()) {
            if (!change.activity().leaves()) violations.add(onlyWhenLeaving(each.field()));
        }
        return violations.isEmpty() ? new Verdict.Fit(after, heir) : new Verdict.Unfit(violations);
    }

    private Member after(Deed deed, Member before, MemberChange change, List<Violation> violations) {
        AccountTypeId type = change.accountType()
                .map(name -> accountType(deed, name, before, violations))
                .orElse(before.accountType());
        MemberChange.Identity identity = change.identity();
        return before.as(identity.name(before.name()), type)
                .at(identity.email().orElse(before.email()), identity.kind().orElse(before.kind()))
                .in(change.activity().after(before.state(), deed.at()));
    }

    private AccountTypeId accountType(Deed deed, String name, Member before, List<Violation> violations) {
        Optional<AccountType> type = DefaultAccountType.find(accountTypes.all(deed.tx()), name);
        if (type.isEmpty()) violations.add(new Violation("memberType", "There is no such account type."));
        return type.map(AccountType::id).orElse(before.accountType());
    }

    private Optional<MemberId> heir(Deed deed, Member before, MemberChange change, List<Violation> violations) {
        Estate estate = change.estate();
        if (estate.newOwner().isEmpty()) return Optional.empty();
        if (!change.activity().leaves()) violations.add(onlyWhenLeaving("newOwnerId"));
        Optional<MemberId> heir = estate.newOwner()
                .flatMap(MemberId::parse)
                .flatMap(id -> members.find(deed.tx(), id))
                .filter(Member::isActive)
                .map(Member::id)
                .filter(id -> !id.equals(before.id()));
        if (heir.isEmpty()) {
            violations.add(new Violation("newOwnerId", "Give the ID of another active member of this organization."));
        }
        return heir;
    }

    private static Violation onlyWhenLeaving(String field) {
        return new Violation(field, "Give this only with isArchived or isInactive true.");
    }

    private static Violation violation(Departure.Obstacle obstacle, MemberChange change) {
        String leaving = change.activity().archived().orElse(false) ? "isArchived" : "isInactive";
        String resigning =
                change.activity().leaves() ? leaving : change.accountType().isPresent() ? "memberType" : "userKind";
        return switch (obstacle) {
            case THEMSELVES -> new Violation(leaving, "Nobody deactivates themselves. Ask another Admin.");
            case LAST_ADMIN ->
                new Violation(resigning, "This is the last active Admin. Make another member an Admin first.");
            case LAST_LOCAL_ADMIN -> new Violation(resigning, LAST_WAY_IN);
        };
    }

    private void judgeLocalSignIn(Deed deed, Member after, MemberChange change, List<Violation> violations) {
        if (change.localSignIn().isEmpty()) return;
        boolean isAdmin = after.isActive()
                && accountTypes
                        .find(deed.tx(), after.accountType())
                        .filter(AccountType::isAdmin)
                        .isPresent();
        if (change.localSignIn().get()) {
            if (!isAdmin) violations.add(new Violation("localSignIn", "This is for active Admins alone."));
        } else if (local.isLastWayIn(deed.tx(), after.id())) {
            violations.add(new Violation("localSignIn", LAST_WAY_IN));
        }
    }
}
