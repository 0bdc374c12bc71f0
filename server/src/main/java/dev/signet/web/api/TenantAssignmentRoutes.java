package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.access.ReadAssignments;
import dev.signet.access.UserAttributeId;
import dev.signet.base.Fault;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// `/v2/user-attributes/{userAttributeId}/tenants` (rest-api.md §4.5), as an organization without tenants
/// answers: an empty list, and every tenant is unknown.
final class TenantAssignmentRoutes {
    private static final String PATH = "/v2/user-attributes/{userAttributeId}/tenants";

    private final ApiDoor door;
    private final ReadAssignments read;

    TenantAssignmentRoutes(ApiDoor door, ReadAssignments read) {
        this.door = door;
        this.read = read;
    }

    /// A part of the tenants that have a value.
    record TenantValueList(List<TenantValue> entries, Optional<String> nextPage, int total) {}

    /// A tenant's value.
    record TenantValue(String tenantOrganizationId, AttributeValueJson value) {}

    /// Which tenants are to have which values.
    record NewTenantValues(@Size(min = 1, max = 100) List<NewTenantValue> assignments) {}

    /// One of them.
    record NewTenantValue(String tenantOrganizationId, AttributeValueJson.Sent value) {}

    /// From which tenants.
    record TenantValuesChange(@Size(min = 1, max = 1_000) List<OneTenant> delete) {}

    /// One tenant.
    record OneTenant(String tenantOrganizationId) {}

    List<Route<?, ?>> all() {
        return List.of(
                documented(Route.get(PATH).named("listUserAttributeTenants", "List the tenants that have a value"))
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "None", TenantValueList.class)
                        .handledBy(this::list),
                documented(Route.post(PATH).named("assignUserAttributeToTenants", "Give tenants values"))
                        .takes(BodyOf.json(NewTenantValues.class))
                        .answers(404, "There is no such tenant")
                        .handledBy(this::unknown),
                documented(Route.patch(PATH).named("unassignUserAttributeFromTenants", "Take values from tenants"))
                        .takes(BodyOf.json(TenantValuesChange.class))
                        .answers(404, "There is no such tenant")
                        .handledBy(this::unknown),
                documented(Route.delete(PATH + "/{tenantOrganizationId}")
                                .named("unassignUserAttributeFromTenant", "Take the value from a tenant"))
                        .answers(404, "There is no such tenant")
                        .handledBy(this::unknown));
    }

    private RouteDraft<Principal, NoBody> documented(RouteDraft<?, NoBody> draft) {
        return draft.described("For Admins. There are no tenants.")
                .tagged("user attributes")
                .through(door);
    }

    private Answer list(Call<Principal, NoBody> call) {
        return answer(call, () -> Answer.ok(Paging.of(call).page(List.of(), 0)));
    }

    private Answer unknown(Call<Principal, ?> call) {
        return answer(call, () -> Answer.problem(Fault.NOT_FOUND, "There is no tenant organization of this id."));
    }

    private Answer answer(Call<Principal, ?> call, Supplier<Answer> withoutTenants) {
        Optional<UserAttributeId> id = UserAttributeId.parse(call.path("userAttributeId"));
        if (id.isEmpty()) return UserAttributeRoutes.notFound();
        return switch (read.ofTenants(call.caller(), id.get())) {
            case ReadAssignments.Outcome.Listed<ReadAssignments.Tenant> _ -> withoutTenants.get();
            case ReadAssignments.Outcome.NotFound<ReadAssignments.Tenant>() -> UserAttributeRoutes.notFound();
            case ReadAssignments.Outcome.Forbidden<ReadAssignments.Tenant>() ->
                TeamRoutes.forbidden("see values of user attributes");
        };
    }
}
