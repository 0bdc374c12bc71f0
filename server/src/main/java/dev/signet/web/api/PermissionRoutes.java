package dev.signet.web.api;

import dev.signet.access.Decision;
import dev.signet.access.ExplainAccess;
import dev.signet.access.Explanation;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// `GET /v2/permissions/explain` (ours): why somebody can or cannot, rule by rule.
final class PermissionRoutes {
    private static final String ACTIONS =
            Arrays.stream(ObjectAction.values()).map(ObjectAction::wire).collect(Collectors.joining(", "));
    private static final QueryParameter<Optional<String>> MEMBER = QueryParameter.text("memberId", "Who.");
    private static final QueryParameter<Optional<String>> OBJECT = QueryParameter.text("inodeId", "With what.");
    private static final QueryParameter<Optional<String>> ACTION =
            QueryParameter.text("action", "Does what: " + ACTIONS + ".");

    private final ApiDoor door;
    private final ObjectCases cases;

    PermissionRoutes(ApiDoor door, ObjectCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// The answer, with the rules in the order they were asked; the last one decided.
    record ExplanationJson(String memberId, String inodeId, String action, boolean allowed, List<ReasonJson> reasons) {}

    /// One rule and what it found, as a sentence for people.
    record ReasonJson(
            @Doc("`member-is-active`, `object-exists`, `administrator`, `owner`, `grant`, `level` or `account-type`")
            String rule,

            String finding) {}

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/permissions/explain")
                .named("explainPermission", "Why somebody can or cannot")
                .described("For Admins and those who may share the object; for a member about itself where it sees"
                        + " the object. Audited. Not in the original.")
                .tagged("permissions")
                .through(door)
                .query(MEMBER)
                .query(OBJECT)
                .query(ACTION)
                .answers(200, "The decision and its reasons", ExplanationJson.class)
                .handledBy(this::explain));
    }

    private Answer explain(Call<Principal, NoBody> call) {
        Optional<MemberId> member = call.query(MEMBER).flatMap(MemberId::parse);
        Optional<InodeId> object = call.query(OBJECT).flatMap(InodeId::parse);
        Optional<ObjectAction> action = call.query(ACTION).flatMap(ObjectAction::parse);
        if (member.isEmpty() || object.isEmpty() || action.isEmpty()) {
            return Answer.problem(Problem.invalid(violations(member, object, action)));
        }
        ExplainAccess.Question question = new ExplainAccess.Question(member.get(), action.get(), object.get());
        return cases.explain()
                .explain(call.caller(), Origins.of(call.request()), question)
                .map(explanation -> Answer.ok(json(question, explanation)))
                .orElseGet(GrantAnswers::noObject);
    }

    private static List<Violation> violations(
            Optional<MemberId> member, Optional<InodeId> object, Optional<ObjectAction> action) {
        List<Violation> violations = new ArrayList<>();
        if (member.isEmpty()) violations.add(new Violation("memberId", "Give the id of a member."));
        if (object.isEmpty()) violations.add(new Violation("inodeId", "Give the id of an object."));
        if (action.isEmpty()) violations.add(new Violation("action", "Give one of: " + ACTIONS + "."));
        return violations;
    }

    private static ExplanationJson json(ExplainAccess.Question question, Explanation explanation) {
        return new ExplanationJson(
                question.member().value(),
                question.object().toString(),
                question.action().wire(),
                explanation.decision() instanceof Decision.Allowed,
                explanation.reasons().stream()
                        .map(reason -> new ReasonJson(
                                reason.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.finding()))
                        .toList());
    }
}
