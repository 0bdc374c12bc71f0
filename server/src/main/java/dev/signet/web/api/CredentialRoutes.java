package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.Credential;
import dev.signet.credentials.RevokeCredential;
import dev.signet.credentials.Scope;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.http.Text;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `POST /v2/credentials` and `DELETE /v2/credentials/{clientId}` (rest-api.md §1.4).
final class CredentialRoutes {
    private final BearerDoor door;
    private final CreateCredential create;
    private final RevokeCredential revoke;
    private final RevealPermit permit;

    CredentialRoutes(BearerDoor door, CreateCredential create, RevokeCredential revoke, RevealPermit permit) {
        this.door = door;
        this.create = create;
        this.revoke = revoke;
        this.permit = permit;
    }

    /// What to create.
    record NewCredential(
            @Doc("The member it acts as") String ownerId,

            @Doc("A name that no other unrevoked credential of the organization has")
            @Text(min = 1, max = 255, pattern = "(?s).*\\S.*", says = "a name that is not blank")
            String name,

            @Doc("What it is for") @Text(max = 2_000) Optional<String> description,

            @Doc("Its privileges: REST API (`api`), Embedding (`embed`); `api` when absent") @Size(min = 1, max = 2)
            Optional<List<Scope>> scopes) {}

    /// The new credential, and its secret for the only time.
    record CreatedCredential(String clientId, String clientSecret) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.post("/v2/credentials")
                        .named("createCredential", "Create a client credential")
                        .described("For Admins. The secret is in this answer and nowhere else, ever.")
                        .tagged("credentials")
                        .through(door)
                        .takes(BodyOf.json(NewCredential.class))
                        .answers(200, "The client ID, and the secret for the only time", CreatedCredential.class)
                        .handledBy(this::create),
                Route.delete("/v2/credentials/{clientId}")
                        .named("revokeCredential", "Revoke a client credential")
                        .described("For Admins. At once and for good, for tokens that were issued too.")
                        .tagged("credentials")
                        .through(door)
                        .answers(200, "It is revoked")
                        .handledBy(this::revoke));
    }

    private Answer create(Call<Principal.Machine, NewCredential> call) {
        NewCredential body = call.body();
        Optional<MemberId> owner = MemberId.parse(body.ownerId());
        if (owner.isEmpty()) return noSuchOwner();
        Credential.Description description = new Credential.Description(
                body.name().strip(), body.description().orElse(""));
        Set<Scope> scopes = body.scopes().map(Set::copyOf).orElse(Set.of(Scope.API));
        CreateCredential.NewCredential wanted = new CreateCredential.NewCredential(owner.get(), description, scopes);
        return switch (create.create(call.caller(), Origins.of(call.request()), wanted)) {
            case CreateCredential.Outcome.Created(Credential credential, Secret secret) ->
                Answer.ok(new CreatedCredential(credential.id().value(), secret.reveal(permit)));
            case CreateCredential.Outcome.NameTaken() ->
                Answer.problem(Fault.ALREADY_EXISTS, "name: Another credential has this name. Choose another.");
            case CreateCredential.Outcome.NoSuchOwner() -> noSuchOwner();
            case CreateCredential.Outcome.Forbidden() -> forbidden("create");
        };
    }

    private Answer revoke(Call<Principal.Machine, NoBody> call) {
        Optional<ClientId> id = ClientId.parse(call.path("clientId"));
        if (id.isEmpty()) return notFound();
        return switch (revoke.revoke(call.caller(), Origins.of(call.request()), id.get())) {
            case REVOKED -> Answer.emptyObject();
            case NOT_FOUND -> notFound();
            case FORBIDDEN -> forbidden("revoke");
        };
    }

    private static Answer noSuchOwner() {
        return Answer.problem(Problem.invalid(
                List.of(new Violation("ownerId", "Give the ID of an active member of this organization."))));
    }

    private static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no credential with this client ID.");
    }

    private static Answer forbidden(String what) {
        return Answer.problem(
                Fault.FORBIDDEN, "Only Admins " + what + " credentials, and the owner of this token is not one.");
    }
}
