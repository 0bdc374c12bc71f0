package dev.signet.web.api;

import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.Credential;
import dev.signet.credentials.CredentialChange;
import dev.signet.credentials.CredentialLife;
import dev.signet.credentials.CredentialOutcome;
import dev.signet.credentials.CredentialTerms;
import dev.signet.credentials.Scope;
import dev.signet.credentials.SwitchCredential;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `POST /v2/credentials` and `DELETE /v2/credentials/{clientId}` (rest-api.md §1.4), and what changes a
/// credential between the two (ours); and what ends the tokens of all a member owns (§4.3).
final class CredentialRoutes {
    private static final String ONE = "/v2/credentials/{clientId}";

    private final ApiDoor door;
    private final CredentialCases cases;
    private final CredentialLife life;

    CredentialRoutes(ApiDoor door, CredentialCases cases) {
        this.door = door;
        this.cases = cases;
        this.life = cases.life();
    }

    /// The new credential, and its secret, if it has one, for the only time.
    record CreatedCredential(String clientId, Optional<String> clientSecret, Optional<String> secretId) {}

    List<Route<?, ?>> all() {
        return List.of(
                at(Route.post("/v2/credentials"))
                        .named("createCredential", "Create a client credential")
                        .described("For Admins; account types that may create API keys create their own. The secret is"
                                + " in this answer and nowhere else, ever.")
                        .takes(BodyOf.json(CredentialBodies.NewCredential.class))
                        .answers(200, "The client ID, and the secret for the only time", CreatedCredential.class)
                        .handledBy(this::create),
                at(Route.patch(ONE))
                        .named("updateCredential", "Change a client credential")
                        .described("What is absent stays. Not in the original.")
                        .takes(BodyOf.json(CredentialBodies.ChangedCredential.class))
                        .answers(200, "The credential as it is now", CredentialJson.class)
                        .handledBy(this::update),
                at(Route.post(ONE + "/disable"))
                        .named("disableCredential", "Switch a client credential off")
                        .described("At once, for tokens that were issued and embeds that are open too.")
                        .answers(200, "The credential as it is now", CredentialJson.class)
                        .handledBy(call -> turn(call, SwitchCredential.Position.OFF)),
                at(Route.post(ONE + "/enable"))
                        .named("enableCredential", "Switch a client credential on again")
                        .answers(200, "The credential as it is now", CredentialJson.class)
                        .handledBy(call -> turn(call, SwitchCredential.Position.ON)),
                Route.post("/v2/members/{memberId}/revoke")
                        .named("revokeMemberTokens", "End the refresh tokens of a member's credentials")
                        .described("For Admins. Access tokens that were issued live on to their end, and the"
                                + " credentials get new ones by their secrets.")
                        .tagged("members")
                        .through(door)
                        .answers(200, "They are ended")
                        .handledBy(this::endRefreshTokens),
                at(Route.delete(ONE))
                        .named("revokeCredential", "Revoke a client credential")
                        .described("At once and for good, for tokens that were issued too.")
                        .answers(200, "It is revoked")
                        .handledBy(this::revoke));
    }

    private RouteDraft<Principal, NoBody> at(RouteDraft<Stranger, NoBody> draft) {
        return draft.tagged("credentials").through(door);
    }

    private Answer endRefreshTokens(Call<Principal, NoBody> call) {
        return MemberRoutes.withId(
                call, id -> switch (life.secrets().refresh().end(call.caller(), Origins.of(call.request()), id)) {
                    case ENDED -> Answer.emptyObject();
                    case NOT_FOUND -> MemberRoutes.notFound();
                    case FORBIDDEN -> MemberRoutes.forbidden("end tokens of others");
                });
    }

    private Answer create(Call<Principal, CredentialBodies.NewCredential> call) {
        CredentialBodies.NewCredential body = call.body();
        CredentialBodies.Reading reading = new CredentialBodies.Reading();
        Optional<MemberId> owner = reading.owner(body.ownerId());
        CredentialTerms terms = new CredentialTerms(
                body.expiresAt(),
                reading.addresses(body.allowedAddresses().orElse(List.of())),
                reading.origins(body.allowedOrigins().orElse(List.of())));
        if (owner.isEmpty() || !reading.violations().isEmpty()) {
            return Answer.problem(Problem.invalid(reading.violations()));
        }
        CreateCredential.NewCredential wanted = new CreateCredential.NewCredential(
                owner.get(),
                new Credential.Description(
                        body.name().strip(), body.description().orElse("")),
                body.scopes().map(Set::copyOf).orElse(Set.of(Scope.API)),
                terms,
                body.firstSecret(),
                body.impersonation());
        return created(life.create().create(call.caller(), Origins.of(call.request()), wanted));
    }

    private Answer created(CreateCredential.Outcome outcome) {
        return switch (outcome) {
            case CreateCredential.Outcome.Created created ->
                Answer.ok(new CreatedCredential(
                        created.credential().id().value(),
                        Optional.of(created.secret().reveal(cases.permit())),
                        Optional.of(created.secretId().toString())));
            case CreateCredential.Outcome.CreatedBare(Credential credential) ->
                Answer.ok(new CreatedCredential(credential.id().value(), Optional.empty(), Optional.empty()));
            case CreateCredential.Outcome.NameTaken() ->
                Answer.problem(Fault.ALREADY_EXISTS, "name: Another credential has this name. Choose another.");
            case CreateCredential.Outcome.Refused(Problem problem) -> Answer.problem(problem);
            case CreateCredential.Outcome.Forbidden() -> CredentialAnswers.forbidden();
        };
    }

    private Answer update(Call<Principal, CredentialBodies.ChangedCredential> call) {
        CredentialBodies.ChangedCredential body = call.body();
        CredentialBodies.Reading reading = new CredentialBodies.Reading();
        CredentialChange change = new CredentialChange(
                body.name().map(String::strip),
                body.description(),
                body.ownerId().flatMap(reading::owner),
                body.scopes().map(Set::copyOf),
                new CredentialChange.Terms(
                        body.expiresAt(),
                        body.allowedAddresses().map(reading::addresses),
                        body.allowedOrigins().map(reading::origins)));
        if (!reading.violations().isEmpty()) return Answer.problem(Problem.invalid(reading.violations()));
        return changed(call, (origin, id) -> life.changing().update().update(call.caller(), origin, id, change));
    }

    private Answer turn(Call<Principal, NoBody> call, SwitchCredential.Position position) {
        return changed(call, (origin, id) -> life.changing().turn().turn(call.caller(), origin, id, position));
    }

    /// One change of the credential in the path.
    private interface Change {
        CredentialOutcome<Credential> of(Origin origin, ClientId id);
    }

    /// Changes the credential and tells what it is like now.
    private Answer changed(Call<Principal, ?> call, Change change) {
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        change.of(Origins.of(call.request()), id),
                        _ -> CredentialAnswers.of(
                                life.looking().read().read(call.caller(), id),
                                known -> Answer.ok(CredentialJson.of(known)))));
    }

    private Answer revoke(Call<Principal, NoBody> call) {
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        life.changing().revoke().revoke(call.caller(), Origins.of(call.request()), id),
                        _ -> Answer.emptyObject()));
    }
}
