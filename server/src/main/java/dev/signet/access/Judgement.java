package dev.signet.access;

import dev.signet.access.Decision.Allowed;
import dev.signet.access.Decision.Denied;
import dev.signet.access.Decision.Hidden;
import dev.signet.access.Decision.Need;
import dev.signet.access.Explanation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One decision about one object being made, rule by rule.
final class Judgement {
    /// The strongest first.
    private static final List<ObjectAction> BY_STRENGTH = List.of(
            ObjectAction.EDIT,
            ObjectAction.CREATE_INSIDE,
            ObjectAction.EXPLORE,
            ObjectAction.VIEW,
            ObjectAction.ANNOTATE,
            ObjectAction.USE);

    private final ObjectAction action;
    private final List<Explanation.Reason> reasons = new ArrayList<>();

    Judgement(ObjectAction action) {
        this.action = action;
    }

    /// The object, and every grant that reaches the member there, the nearest first.
    record Facts(Inode object, List<Reach> reaching) {}

    /// The strongest level at which the member may anything with the object: the same rules, asked for each.
    static Optional<Level> strongest(Standing who, Facts facts) {
        return BY_STRENGTH.stream()
                .filter(action -> new Judgement(action)
                                .judge(Optional.of(who), _ -> Optional.of(facts))
                                .decision()
                        instanceof Allowed)
                .map(ObjectAction::level)
                .findFirst();
    }

    Explanation judge(Optional<Standing> standing, Function<Standing, Optional<Facts>> look) {
        if (standing.filter(found -> found.member().isActive()).isEmpty()) {
            return decide(Rule.MEMBER_IS_ACTIVE, "There is no active member of that id.", new Hidden());
        }
        note(Rule.MEMBER_IS_ACTIVE, "The member is active.");
        Standing who = standing.orElseThrow();
        return look.apply(who)
                .map(facts -> judge(who, facts))
                .orElseGet(() -> decide(Rule.OBJECT_EXISTS, "There is no object of that id.", new Hidden()));
    }

    private Explanation judge(Standing who, Facts facts) {
        Inode object = facts.object();
        note(Rule.OBJECT_EXISTS, "It is the " + object.kind().wire() + " \"" + object.name() + "\".");
        if (action != ObjectAction.SHARE && !action.level().fits(object.kind())) {
            return decide(
                    Rule.LEVEL, "Nobody can " + wire() + " a " + object.kind().wire() + ".", new Hidden());
        }
        if (who.accountType().isAdmin()) {
            return decide(
                    Rule.ADMINISTRATOR,
                    "The account type " + who.accountType().name() + " administers the organization.",
                    new Allowed());
        }
        if (object.owner().equals(who.member().id())) {
            note(Rule.OWNER, "The member owns it.");
            return capped(who);
        }
        note(Rule.OWNER, "Somebody else owns it.");
        return granted(who, facts);
    }

    private Explanation granted(Standing who, Facts facts) {
        if (facts.reaching().isEmpty()) {
            return decide(
                    Rule.GRANT,
                    "No grant reaches the member: none on it, nor on what it lies in, to them, a team of theirs or"
                            + " everybody.",
                    new Hidden());
        }
        facts.reaching().forEach(reach -> note(Rule.GRANT, sentence(reach)));
        boolean suffices = facts.reaching().stream().anyMatch(reach -> suffices(reach, facts.object()));
        if (suffices) return capped(who);
        return decide(
                Rule.LEVEL,
                "To " + wire() + " it takes " + action.level().wire() + ", which none of these gives.",
                new Denied(new Need.OfLevel(action.level())));
    }

    /// Sharing takes ownership or "can manage" on a container around the object: Can edit on a document is
    /// not enough.
    private boolean suffices(Reach reach, Inode object) {
        boolean manages = reach.depth() > 0 || object.kind().isContainer();
        return reach.level().includes(action.level()) && (action != ObjectAction.SHARE || manages);
    }

    private Explanation capped(Standing who) {
        AccountType type = who.accountType();
        if (type.permits(action.capability())) {
            return decide(Rule.ACCOUNT_TYPE, "The account type " + type.name() + " permits it.", new Allowed());
        }
        return decide(
                Rule.ACCOUNT_TYPE,
                "The account type " + type.name() + " does not permit: "
                        + action.capability().description() + ".",
                new Denied(new Need.OfCapability(action.capability())));
    }

    private static String sentence(Reach reach) {
        String where = reach.depth() == 0 ? "on it" : "on \"" + reach.from() + "\", in which it lies,";
        return "A grant " + where + " to " + reach.to() + " gives "
                + reach.level().wire() + ".";
    }

    private String wire() {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void note(Rule rule, String finding) {
        reasons.add(new Explanation.Reason(rule, finding));
    }

    private Explanation decide(Rule rule, String finding, Decision decision) {
        note(rule, finding);
        return new Explanation(decision, reasons);
    }
}
