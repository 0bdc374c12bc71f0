package dev.signet.web.api;

import dev.signet.access.AccountType;
import dev.signet.access.Capability;
import dev.signet.access.Member;
import dev.signet.access.Organization;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.base.Fault;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import java.util.List;

/// `GET /v2/me`: who the caller is and what they may do at all; ours.
final class MeRoutes {
    private final ApiDoor door;
    private final OrganizationCases cases;

    MeRoutes(ApiDoor door, OrganizationCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// The caller.
    record Me(
            String memberId,
            String email,
            String firstName,
            String lastName,
            String accountType,
            boolean isAdmin,
            List<String> capabilities,
            OrganizationName organization) {}

    /// The caller's organization by its name.
    record OrganizationName(String organizationId, String name, String slug) {}

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/me")
                .named("getMe", "Who the caller is, and what they may do at all")
                .described("For a program, the owner of its credential. Not in the original.")
                .tagged("organization")
                .through(door)
                .answers(200, "The caller", Me.class)
                .handledBy(this::me));
    }

    private Answer me(Call<Principal, NoBody> call) {
        Principal caller = call.caller();
        return cases.standings()
                .find(caller.organization(), caller.member())
                .map(standing ->
                        Answer.ok(me(standing, cases.read().read(caller).organization())))
                .orElseGet(() -> Answer.problem(Fault.UNAUTHORIZED, "The caller is gone."));
    }

    private static Me me(Standing standing, Organization organization) {
        Member member = standing.member();
        AccountType type = standing.accountType();
        return new Me(
                member.id().value(),
                member.email(),
                member.name().first(),
                member.name().last(),
                type.name(),
                type.isAdmin(),
                type.capabilities().stream().map(Capability::slug).sorted().toList(),
                new OrganizationName(organization.id().toString(), organization.name(), organization.slug()));
    }
}
