package dev.signet.web.api;

import dev.signet.access.AccountType;
import dev.signet.access.Capability;
import dev.signet.access.Principal;
import dev.signet.access.ReadAccountTypes;
import dev.signet.base.AccountTypeId;
import dev.signet.base.Fault;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.OneOf;
import dev.signet.http.Route;
import dev.signet.http.WireNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// `/v2/accountTypes` and all below it (rest-api.md §4.2); what changes them is in [AccountTypeWriteRoutes].
final class AccountTypeRoutes {
    private final ApiDoor door;
    private final AccountTypeCases cases;

    AccountTypeRoutes(ApiDoor door, AccountTypeCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// An account type (rest-api.md §3.11).
    record AccountTypeJson(String accountTypeId, String accountTypeName, String description, boolean isCustom) {
        static AccountTypeJson of(AccountType type) {
            return new AccountTypeJson(
                    type.id().toString(), type.name(), type.description(), type.kind() == AccountType.Kind.CUSTOM);
        }
    }

    /// A part of the list.
    record AccountTypeList(
            List<AccountTypeJson> entries,
            @Doc("Absent on the last page") Optional<String> nextPageToken) {}

    /// What members of the type may do; the answer is a plain array of these.
    record AccountTypePermission(String permission, String description) {
        static List<AccountTypePermission> of(List<Capability> capabilities) {
            return capabilities.stream()
                    .map(each -> new AccountTypePermission(each.slug(), each.description()))
                    .toList();
        }
    }

    /// A permission that an account type may be given.
    record KnownPermission(
            String permission,
            String description,
            @OneOf(Capability.Group.class) String group) {
        static KnownPermission of(Capability capability) {
            return new KnownPermission(capability.slug(), capability.description(), WireNames.of(capability.group()));
        }
    }

    List<Route<?, ?>> all() {
        return Stream.of(reading(), new AccountTypeWriteRoutes(door, cases).all())
                .<Route<?, ?>>flatMap(List::stream)
                .toList();
    }

    private List<Route<?, ?>> reading() {
        return List.of(
                Route.get("/v2/accountTypes/permissions")
                        .named("listPermissions", "Every permission an account type may be given")
                        .described("For Admins. An array. Administering is Admin's alone. Not in the original.")
                        .tagged("accountTypes")
                        .through(door)
                        .answers(200, "An entry of the array", KnownPermission.class)
                        .handledBy(this::known),
                Route.get("/v2/accountTypes")
                        .named("listAccountTypes", "List account types")
                        .described("For Admins; by name.")
                        .tagged("accountTypes")
                        .through(door)
                        .query(TokenPaging.PAGE_TOKEN)
                        .query(TokenPaging.PAGE_SIZE)
                        .answers(200, "A page of account types", AccountTypeList.class)
                        .handledBy(this::list),
                Route.get("/v2/accountTypes/{accountTypeId}/permissions")
                        .named("listAccountTypePermissions", "What members of an account type may do")
                        .described("For Admins. An array.")
                        .tagged("accountTypes")
                        .through(door)
                        .answers(200, "An entry of the array", AccountTypePermission.class)
                        .handledBy(this::permissions));
    }

    private Answer list(Call<Principal, NoBody> call) {
        TokenPaging paging = TokenPaging.of(call);
        return known(
                call,
                types -> Answer.ok(
                        paging.cut(types.stream().map(AccountTypeJson::of).toList())));
    }

    private Answer permissions(Call<Principal, NoBody> call) {
        Optional<AccountTypeId> id = AccountTypeId.parse(call.path("accountTypeId"));
        return known(
                call,
                types -> types.stream()
                        .filter(type -> id.filter(type.id()::equals).isPresent())
                        .findFirst()
                        .map(type -> Answer.ok(permissions(type)))
                        .orElseGet(AccountTypeRoutes::notFound));
    }

    private Answer known(Call<Principal, NoBody> call) {
        return known(
                call,
                _ -> Answer.ok(Capability.assignable().stream()
                        .map(KnownPermission::of)
                        .toList()));
    }

    private static List<AccountTypePermission> permissions(AccountType type) {
        return AccountTypePermission.of(
                Arrays.stream(Capability.values()).filter(type::permits).toList());
    }

    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no account type with this ID.");
    }

    private Answer known(Call<Principal, NoBody> call, Function<List<AccountType>, Answer> then) {
        return switch (cases.read().read(call.caller())) {
            case ReadAccountTypes.Outcome.Known(List<AccountType> types) -> then.apply(types);
            case ReadAccountTypes.Outcome.Forbidden() ->
                Answer.problem(Fault.FORBIDDEN, "Only members of the account type Admin may see account types.");
        };
    }
}
