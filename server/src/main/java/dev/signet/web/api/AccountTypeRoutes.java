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
import dev.signet.http.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `GET /v2/accountTypes` and `GET /v2/accountTypes/{accountTypeId}/permissions` (rest-api.md §4.2).
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
    record AccountTypePermission(String permission, String description) {}

    List<Route<?, ?>> all() {
        return List.of(
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
                        .orElseGet(() -> Answer.problem(Fault.NOT_FOUND, "There is no account type with this ID.")));
    }

    private static List<AccountTypePermission> permissions(AccountType type) {
        return Arrays.stream(Capability.values())
                .filter(type::permits)
                .map(each -> new AccountTypePermission(each.slug(), each.description()))
                .toList();
    }

    private Answer known(Call<Principal, NoBody> call, Function<List<AccountType>, Answer> then) {
        return switch (cases.read().read(call.caller())) {
            case ReadAccountTypes.Outcome.Known(List<AccountType> types) -> then.apply(types);
            case ReadAccountTypes.Outcome.Forbidden() ->
                Answer.problem(Fault.FORBIDDEN, "Only members of the account type Admin may see account types.");
        };
    }
}
