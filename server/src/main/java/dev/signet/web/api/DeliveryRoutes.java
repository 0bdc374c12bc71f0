package dev.signet.web.api;

import dev.signet.access.Deliveries;
import dev.signet.access.Delivery;
import dev.signet.access.DeliveryState;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.Fault;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.OneOf;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;

/// `/v2/deliveries`: what people and programs were told of credentials, and what came of it. Ours.
final class DeliveryRoutes {
    private static final QueryParameter<Optional<DeliveryState>> STATE =
            QueryParameter.choice("state", "Only deliveries in this state.", DeliveryState.class);

    private final ApiDoor door;
    private final Deliveries deliveries;

    DeliveryRoutes(ApiDoor door, Deliveries deliveries) {
        this.door = door;
        this.deliveries = deliveries;
    }

    /// A part of the list.
    record DeliveryList(List<DeliveryJson> entries, Optional<String> nextPage, int total) {}

    /// A delivery.
    record DeliveryJson(
            String deliveryId,

            @Doc("`credential.expiring`, `credential.unused`, `credential.leaked` or `credential.revoked`; more may"
                    + " come")
            String kind,

            @OneOf(Delivery.Channel.class) String channel,
            @Doc("An e-mail address, or a URL") String to,
            @OneOf(DeliveryState.class) String state,
            @Doc("Attempts begun") int attempts,

            @Doc("Why the last attempt failed, in a sentence")
            Optional<String> lastError,

            String createdAt,
            Optional<String> deliveredAt) {

        static DeliveryJson of(Delivery delivery) {
            return new DeliveryJson(
                    delivery.id().toString(),
                    delivery.kind(),
                    delivery.channel().word(),
                    delivery.to(),
                    delivery.progress().state().word(),
                    delivery.progress().attempts(),
                    delivery.progress().lastError(),
                    Times.of(delivery.createdAt()),
                    delivery.deliveredAt().map(Times::of));
        }
    }

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/deliveries")
                        .named("listDeliveries", "List deliveries of notices")
                        .described("For Admins. Mails and webhooks about credentials, newest first; those that ended"
                                + " are kept for 90 days. Not in the original.")
                        .tagged("notices")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .query(STATE)
                        .answers(200, "A page of deliveries", DeliveryList.class)
                        .handledBy(this::list),
                Route.post("/v2/deliveries/{deliveryId}/retry")
                        .named("retryDelivery", "Try a failed delivery again")
                        .described("For Admins. Attempts begin anew, the first of them soon. Not in the original.")
                        .tagged("notices")
                        .through(door)
                        .answers(200, "It is queued again")
                        .handledBy(this::retry));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Slice part = new Slice(paging.offset(), paging.limit());
        return switch (deliveries.list(call.caller(), call.query(STATE), part)) {
            case Deliveries.Listing.Listed(List<Delivery> entries, long total) ->
                Answer.ok(paging.page(entries.stream().map(DeliveryJson::of).toList(), total));
            case Deliveries.Listing.Forbidden() -> MemberRoutes.forbidden("see deliveries");
        };
    }

    private Answer retry(Call<Principal, NoBody> call) {
        return switch (deliveries.retry(call.caller(), Origins.of(call.request()), call.path("deliveryId"))) {
            case QUEUED -> Answer.emptyObject();
            case NOT_FAILED ->
                Answer.problem(Fault.INVALID_REQUEST, "Only a delivery that was given up can be tried again.");
            case NOT_FOUND -> Answer.problem(Fault.NOT_FOUND, "There is no delivery with this id.");
            case FORBIDDEN -> MemberRoutes.forbidden("have deliveries tried again");
        };
    }
}
