package dev.signet.web.api;

import dev.signet.access.AccountTypeEffect;
import dev.signet.access.AccountTypeOutcome;
import dev.signet.access.ChangeAccountType;
import dev.signet.access.CreateAccountType;
import dev.signet.access.Principal;
import dev.signet.base.AccountTypeId;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.web.Origins;
import dev.signet.web.api.AccountTypeRoutes.AccountTypeJson;
import dev.signet.web.api.AccountTypeRoutes.AccountTypePermission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What makes, changes and takes away account types, and tells beforehand what a change would do (rest-api.md
/// §4.2).
final class AccountTypeWriteRoutes {
    private static final int CREATED = 201;
    private static final QueryParameter<Optional<String>> REASSIGN = QueryParameter.text(
            "reassignToAccountTypeId",
            "The account type its members get. Needed when there are any, those who are deactivated included; never"
                    + " Admin's.");

    private final ApiDoor door;
    private final AccountTypeCases cases;

    AccountTypeWriteRoutes(ApiDoor door, AccountTypeCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// What to create.
    record NewAccountType(
            @Doc("A name that no other account type has, without regard to case; in one line, of at most 255"
                    + " characters")
            String name,

            @Doc("At most 2000 characters") String description,

            @Doc("What its members may do, of GET /v2/accountTypes/permissions") @Size(max = 100)
            List<String> permissions) {}

    /// What to change; what is absent stays.
    record AccountTypeChange(
            @Doc("Default account types keep theirs") Optional<String> name,

            @Doc("At most 2000 characters") Optional<String> description,

            @Doc("All its members may do from now on") @Size(max = 100)
            Optional<List<String>> permissions) {}

    /// What somebody thinks of giving to an account type.
    record PermissionChoice(@Size(max = 100) List<String> permissions) {}

    /// What that would do.
    record Effect(
            @Doc("How many members have the account type and may act")
            int members,

            List<AccountTypePermission> gained,
            List<LostPermission> lost) {
        static Effect of(AccountTypeEffect effect) {
            List<LostPermission> lost = effect.lost().stream()
                    .map(each -> new LostPermission(each.slug(), each.description(), effect.members()))
                    .toList();
            return new Effect(effect.members(), AccountTypePermission.of(effect.gained()), lost);
        }
    }

    /// What would be taken away, and from how many.
    record LostPermission(String permission, String description, int members) {}

    List<Route<?, ?>> all() {
        return List.of(create(), change(), delete(), preview());
    }

    private Route<?, ?> create() {
        return Route.post("/v2/accountTypes")
                .named("createAccountType", "Create an account type")
                .described("For Admins.")
                .tagged("accountTypes")
                .through(door)
                .takes(BodyOf.json(NewAccountType.class))
                .answers(CREATED, "The account type", AccountTypeJson.class)
                .handledBy(this::create);
    }

    private Route<?, ?> change() {
        return Route.patch("/v2/accountTypes/{accountTypeId}")
                .named("updateAccountType", "Change an account type")
                .described("For Admins. Acts at once on all its members, on what is open included; Admin stays as it"
                        + " is. Not in the original.")
                .tagged("accountTypes")
                .through(door)
                .takes(BodyOf.json(AccountTypeChange.class))
                .answers(200, "The account type as it is now", AccountTypeJson.class)
                .handledBy(this::change);
    }

    private Route<?, ?> delete() {
        return Route.delete("/v2/accountTypes/{accountTypeId}")
                .named("deleteAccountType", "Delete an account type")
                .described("For Admins. Default account types stay.")
                .tagged("accountTypes")
                .through(door)
                .query(REASSIGN)
                .answers(200, "It is deleted")
                .handledBy(this::delete);
    }

    private Route<?, ?> preview() {
        return Route.post("/v2/accountTypes/{accountTypeId}/preview")
                .named("previewAccountType", "What other permissions would do")
                .described("For Admins. Nothing is changed. Not in the original.")
                .tagged("accountTypes")
                .through(door)
                .takes(BodyOf.json(PermissionChoice.class))
                .answers(200, "Who gains and loses what", Effect.class)
                .handledBy(this::preview);
    }

    private Answer create(Call<Principal, NewAccountType> call) {
        NewAccountType body = call.body();
        CreateAccountType.Wanted wanted =
                new CreateAccountType.Wanted(body.name(), body.description(), body.permissions());
        return answer(
                cases.create().create(call.caller(), Origins.of(call.request()), wanted),
                type -> Answer.json(CREATED, AccountTypeJson.of(type)));
    }

    private Answer change(Call<Principal, AccountTypeChange> call) {
        AccountTypeChange body = call.body();
        ChangeAccountType.Change change =
                new ChangeAccountType.Change(body.name(), body.description(), body.permissions());
        return answer(
                withId(call, id -> cases.change().change(call.caller(), Origins.of(call.request()), id, change)),
                type -> Answer.ok(AccountTypeJson.of(type)));
    }

    private Answer delete(Call<Principal, NoBody> call) {
        return answer(
                withId(
                        call,
                        id -> cases.delete()
                                .delete(call.caller(), Origins.of(call.request()), id, call.query(REASSIGN))),
                _ -> Answer.emptyObject());
    }

    private Answer preview(Call<Principal, PermissionChoice> call) {
        List<String> permissions = call.body().permissions();
        return answer(
                withId(call, id -> cases.preview().preview(call.caller(), id, permissions)),
                effect -> Answer.ok(Effect.of(effect)));
    }

    /// What is no id is answered as an id that nobody has.
    private static <T> AccountTypeOutcome<T> withId(
            Call<Principal, ?> call, Function<AccountTypeId, AccountTypeOutcome<T>> then) {
        return AccountTypeId.parse(call.path("accountTypeId")).map(then).orElseGet(AccountTypeOutcome.NotFound::new);
    }

    private static <T> Answer answer(AccountTypeOutcome<T> outcome, Function<T, Answer> done) {
        return switch (outcome) {
            case AccountTypeOutcome.Done<T>(T value) -> done.apply(value);
            case AccountTypeOutcome.NotFound<T>() -> AccountTypeRoutes.notFound();
            case AccountTypeOutcome.Forbidden<T>() ->
                Answer.problem(Fault.FORBIDDEN, "Only members of the account type Admin may change account types.");
            case AccountTypeOutcome.NameTaken<T>() ->
                Answer.problem(Fault.ALREADY_EXISTS, "name: Another account type has this name. Choose another.");
            case AccountTypeOutcome.Refused<T>(List<Violation> violations) ->
                Answer.problem(Problem.invalid(violations));
        };
    }
}
