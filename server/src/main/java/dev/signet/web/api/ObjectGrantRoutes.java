package dev.signet.web.api;

import dev.signet.access.Grant;
import dev.signet.access.InodeKind;
import dev.signet.access.ListGrants;
import dev.signet.access.Principal;
import dev.signet.access.ShareObject;
import dev.signet.base.InodeId;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.web.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Grants under the paths of the objects they are on (rest-api.md §4.6, §4.8–4.10).
final class ObjectGrantRoutes {
    private final ApiDoor door;
    private final ObjectCases.GrantCases cases;

    ObjectGrantRoutes(ApiDoor door, ObjectCases cases) {
        this.door = door;
        this.cases = cases.grants();
    }

    /// Where objects of a kind are, and what operation ids call them.
    private record Place(InodeKind kind, String path, String id, String name) {
        String grants() {
            return path + "/{" + id + "}/grants";
        }
    }

    /// What to grant: all of it, or nothing.
    record NewGrants(@Size(min = 1, max = 1_000) List<GrantAnswers.ObjectGrant> grants) {}

    List<Route<?, ?>> all() {
        return Stream.of(
                        whole(new Place(InodeKind.WORKSPACE, "/v2/workspaces", "workspaceId", "Workspace")),
                        // Listed through GET /v2/grants?inodeId= alone.
                        changes(new Place(InodeKind.WORKBOOK, "/v2/workbooks", "workbookId", "Workbook")),
                        whole(new Place(InodeKind.CONNECTION, "/v2/connections", "connectionId", "Connection")),
                        whole(new Place(
                                InodeKind.TABLE, "/v2/connections/paths", "connectionPathId", "ConnectionPath")),
                        whole(new Place(InodeKind.DATASET, "/v2/datasets", "datasetId", "Dataset")))
                .flatMap(List::stream)
                .toList();
    }

    private List<Route<?, ?>> whole(Place place) {
        List<Route<?, ?>> routes = new ArrayList<>(changes(place));
        routes.addFirst(Route.get(place.grants())
                .named(
                        "list" + place.name() + "Grants",
                        "List the grants on a " + place.kind().wire())
                .described("Those on it alone. For those who may share it.")
                .tagged("grants")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .answers(200, "A page of grants", GrantJson.GrantList.class)
                .handledBy(call -> list(call, place)));
        return routes;
    }

    private List<Route<?, ?>> changes(Place place) {
        return List.of(
                Route.post(place.grants())
                        .named(
                                "create" + place.name() + "Grants",
                                "Grant permissions on a " + place.kind().wire())
                        .described("All of them or none. A permission is only ever raised.")
                        .tagged("grants")
                        .through(door)
                        .takes(BodyOf.json(NewGrants.class))
                        .answers(200, "They are granted")
                        .handledBy(call -> create(call, place)),
                Route.delete(place.grants() + "/{grantId}")
                        .named(
                                "delete" + place.name() + "Grant",
                                "Take a grant on a " + place.kind().wire() + " away")
                        .described("For those who may share it. What other grants give stays.")
                        .tagged("grants")
                        .through(door)
                        .answers(200, "It is gone")
                        .handledBy(call -> delete(call, place)));
    }

    private Answer list(Call<Principal, NoBody> call, Place place) {
        Paging paging = Paging.of(call);
        ListGrants.Outcome outcome = InodeId.parse(call.path(place.id()))
                .map(id -> new ListGrants.Of.OneObject(id, ListGrants.Reach.DIRECT, Optional.of(place.kind())))
                .map(of -> cases.list().list(call.caller(), new ListGrants.Wanted(of, paging.offset(), paging.limit())))
                .orElseGet(ListGrants.Outcome.NotFound::new);
        return GrantAnswers.listed(
                outcome, paging, grant -> GrantJson.ofObject(call.caller().organization(), grant));
    }

    private Answer create(Call<Principal, NewGrants> call, Place place) {
        List<GrantAnswers.ObjectGrant> grants = call.body().grants();
        if (grants.stream().anyMatch(grant -> grant.tagId().isPresent())) return GrantAnswers.noTags();
        List<ShareObject.Wanted> wanted = IntStream.range(0, grants.size())
                .mapToObj(i -> grants.get(i)
                        .grantee()
                        .wanted("grants[" + i + "]", grants.get(i).permission()))
                .toList();
        return InodeId.parse(call.path(place.id()))
                .map(id -> new ShareObject.Target(id, Optional.of(place.kind())))
                .map(target -> cases.share().share(call.caller(), Origins.of(call.request()), target, wanted))
                .map(outcome -> GrantAnswers.shared(outcome, _ -> Answer.emptyObject()))
                .orElseGet(GrantAnswers::noObject);
    }

    private Answer delete(Call<Principal, NoBody> call, Place place) {
        Optional<InodeId> object = InodeId.parse(call.path(place.id()));
        Optional<UUID> grant = GrantAnswers.id(call.path("grantId"));
        if (object.isEmpty() || grant.isEmpty()) return GrantAnswers.notFound();
        Grant.On on = new Grant.On(object.get(), place.kind());
        return GrantAnswers.revoked(
                cases.revoke().revoke(call.caller(), Origins.of(call.request()), grant.get(), on::equals),
                _ -> Answer.emptyObject());
    }
}
