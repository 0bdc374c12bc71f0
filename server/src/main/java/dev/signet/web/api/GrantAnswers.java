package dev.signet.web.api;

import dev.signet.access.Grant;
import dev.signet.access.ListGrants;
import dev.signet.access.RevokeGrant;
import dev.signet.access.ShareObject;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.Doc;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What is answered about grants, whatever path they are asked for under.
final class GrantAnswers {
    private GrantAnswers() {}

    /// To whom: exactly one of them.
    record GranteeJson(Optional<String> memberId, Optional<String> teamId) {

        ShareObject.Wanted wanted(String place, String permission) {
            return new ShareObject.Wanted(place, memberId, teamId, permission);
        }
    }

    /// A grant to make on an object named in the path.
    record ObjectGrant(
            GranteeJson grantee,

            @Doc("A level of objects of this kind") String permission,

            @Doc("Grants for one tag are not built yet") Optional<String> tagId) {}

    static Answer listed(ListGrants.Outcome outcome, Paging paging, Function<Grant, GrantJson> json) {
        return switch (outcome) {
            case ListGrants.Outcome.Listed(List<Grant> grants, long total) ->
                Answer.ok(paging.page(grants.stream().map(json).toList(), total));
            case ListGrants.Outcome.NotFound() -> Answer.problem(Fault.NOT_FOUND, "There is nothing of this id.");
            case ListGrants.Outcome.Forbidden(String why) -> Answer.problem(Fault.FORBIDDEN, why);
        };
    }

    static Answer shared(ShareObject.Outcome outcome, Function<List<Grant>, Answer> answer) {
        return switch (outcome) {
            case ShareObject.Outcome.Shared(List<Grant> grants) -> answer.apply(grants);
            case ShareObject.Outcome.NotFound() -> noObject();
            case ShareObject.Outcome.Forbidden(String why) -> Answer.problem(Fault.FORBIDDEN, why);
            case ShareObject.Outcome.Invalid(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
        };
    }

    static Answer revoked(RevokeGrant.Outcome outcome, Function<Grant, Answer> answer) {
        return switch (outcome) {
            case RevokeGrant.Outcome.Revoked(Grant grant) -> answer.apply(grant);
            case RevokeGrant.Outcome.NotFound() -> notFound();
            case RevokeGrant.Outcome.Forbidden() -> forbidden();
        };
    }

    /// Grants have UUIDs like objects, and the same two spellings.
    static Optional<UUID> id(String text) {
        return InodeId.parse(text).map(InodeId::value);
    }

    static Answer noObject() {
        return Answer.problem(Fault.NOT_FOUND, "There is no object of this id.");
    }

    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no grant of this id.");
    }

    static Answer forbidden() {
        return Answer.problem(
                Fault.FORBIDDEN, "Only its owner, those who manage what it lies in, and Admins share this object.");
    }

    static Answer noTags() {
        return Answer.problem(Fault.NOT_BUILT, "Grants for one tag are not built yet. Leave tagId out.");
    }
}
