package dev.signet.web.api;

import dev.signet.access.AddressRange;
import dev.signet.access.AllowedAddress;
import dev.signet.access.ChangeAllowedAddresses;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Size;
import dev.signet.http.Stranger;
import dev.signet.http.Text;
import dev.signet.http.Wire;
import dev.signet.web.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// `/v3alpha/allowedIps`: from where the organization may be reached (rest-api.md §2.4, §4.12).
final class AllowedIpRoutes {
    private static final int CREATED = 201;

    private final ApiDoor door;
    private final ChangeAllowedAddresses addresses;

    AllowedIpRoutes(ApiDoor door, ChangeAllowedAddresses addresses) {
        this.door = door;
        this.addresses = addresses;
    }

    /// What is reached.
    enum Scope {
        @Wire("public-api")
        PUBLIC_API(AllowedAddress.Scope.PUBLIC_API),
        @Wire("ui")
        UI(AllowedAddress.Scope.UI),
        @Wire("both")
        BOTH(AllowedAddress.Scope.BOTH);

        private final AllowedAddress.Scope meant;

        Scope(AllowedAddress.Scope meant) {
            this.meant = meant;
        }
    }

    /// An entry to add.
    record NewEntry(
            @Doc("An address or a network, IPv4 or IPv6") String ip,
            Scope scope,
            @Text(max = 255) Optional<String> description) {}

    /// Entries to add.
    record NewEntries(
            @Size(min = 1, max = ChangeAllowedAddresses.MOST)
            List<NewEntry> entries) {}

    /// Entries to remove.
    record OldEntries(
            @Size(min = 1, max = ChangeAllowedAddresses.MOST)
            List<UUID> ipAllowlistEntryIds) {}

    /// The new entries.
    record Added(List<AllowedIpJson> entries) {}

    /// A part of the list.
    record AllowedIpList(List<AllowedIpJson> entries, Optional<String> nextPageToken) {}

    List<Route<?, ?>> all() {
        return List.of(
                at(Route.get("/v3alpha/allowedIps"))
                        .named("listAllowedIps", "List the addresses the organization may be reached from")
                        .described("For Admins. The newest first. Where no entry concerns the API, or the pages, those"
                                + " may be reached from everywhere.")
                        .query(TokenPaging.PAGE_TOKEN)
                        .query(TokenPaging.PAGE_SIZE)
                        .answers(200, "A page of entries", AllowedIpList.class)
                        .handledBy(this::list),
                at(Route.post("/v3alpha/allowedIps:batchCreate"))
                        .named("createAllowedIps", "Add addresses")
                        .described("For Admins. All or none: refuses duplicates, and a list that would lock out the"
                                + " caller.")
                        .takes(BodyOf.json(NewEntries.class))
                        .answers(CREATED, "The new entries", Added.class)
                        .handledBy(this::create),
                at(Route.post("/v3alpha/allowedIps:batchDelete"))
                        .named("deleteAllowedIps", "Remove addresses")
                        .described("For Admins. Refuses to leave a list that would lock out the caller.")
                        .takes(BodyOf.json(OldEntries.class))
                        .answers(204, "They are not on the list any more")
                        .handledBy(this::delete));
    }

    private RouteDraft<Principal, NoBody> at(RouteDraft<Stranger, NoBody> draft) {
        return draft.tagged("allowed addresses").through(door);
    }

    private Answer list(Call<Principal, NoBody> call) {
        TokenPaging paging = TokenPaging.of(call);
        return answer(addresses.list(call.caller()), entries -> Answer.ok(paging.cut(json(entries))));
    }

    private Answer create(Call<Principal, NewEntries> call) {
        List<Violation> violations = new ArrayList<>();
        List<ChangeAllowedAddresses.Wanted> wanted = new ArrayList<>();
        List<NewEntry> entries = call.body().entries();
        for (int i = 0; i < entries.size(); i++) {
            NewEntry entry = entries.get(i);
            Optional<AddressRange> range = AddressRange.parse(entry.ip());
            if (range.isEmpty()) {
                violations.add(new Violation(
                        "entries[" + i + "].ip",
                        "Give an address or a network, such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32."));
            } else {
                wanted.add(new ChangeAllowedAddresses.Wanted(
                        range.get(), entry.scope().meant, entry.description().orElse("")));
            }
        }
        if (!violations.isEmpty()) return Answer.problem(Problem.invalid(violations));
        return answer(
                addresses.add(call.caller(), Origins.of(call.request()), wanted),
                added -> Answer.json(CREATED, Map.of("entries", json(added))));
    }

    private Answer delete(Call<Principal, OldEntries> call) {
        Set<UUID> ids = Set.copyOf(call.body().ipAllowlistEntryIds());
        return answer(addresses.remove(call.caller(), Origins.of(call.request()), ids), _ -> Answer.noContent());
    }

    private static Answer answer(
            ChangeAllowedAddresses.Outcome outcome, Function<List<AllowedAddress>, Answer> whenDone) {
        return switch (outcome) {
            case ChangeAllowedAddresses.Outcome.Done(List<AllowedAddress> entries) -> whenDone.apply(entries);
            case ChangeAllowedAddresses.Outcome.Refused(List<Violation> violations) ->
                Answer.problem(Problem.invalid(violations));
            case ChangeAllowedAddresses.Outcome.Forbidden() ->
                Answer.problem(Fault.FORBIDDEN, "Only Admins see and change the list of addresses.");
        };
    }

    private static List<AllowedIpJson> json(List<AllowedAddress> entries) {
        return entries.stream().map(AllowedIpJson::of).toList();
    }
}
