package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.access.WebhookEndpoint;
import dev.signet.access.WebhookId;
import dev.signet.access.Webhooks;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `/v2/webhook-endpoints`: where notices are posted to. Ours.
final class WebhookRoutes {
    private static final String ALL = "/v2/webhook-endpoints";
    private static final String ONE = ALL + "/{webhookId}";
    private static final String FOR_ADMINS = " For Admins. Not in the original.";

    private final ApiDoor door;
    private final Webhooks webhooks;
    private final RevealPermit permit;

    WebhookRoutes(ApiDoor door, NoticeCases cases) {
        this.door = door;
        this.webhooks = cases.webhooks();
        this.permit = cases.permit();
    }

    List<Route<?, ?>> all() {
        List<Route<?, ?>> routes = new ArrayList<>(looking());
        routes.add(draft(Route.post(ALL), "createWebhook", "Create a webhook endpoint")
                .described(
                        "At most " + Webhooks.MOST + ". The secret that its webhooks are signed with is in this answer"
                                + " and nowhere else." + FOR_ADMINS)
                .takes(BodyOf.json(WebhookJson.Body.class))
                .answers(200, "The endpoint, and its secret for the only time", WebhookJson.Shown.class)
                .handledBy(this::create));
        routes.add(draft(Route.patch(ONE), "updateWebhook", "Change a webhook endpoint")
                .described("What is not given stays." + FOR_ADMINS)
                .takes(BodyOf.json(WebhookJson.Body.class))
                .answers(200, "The endpoint", WebhookJson.class)
                .handledBy(this::change));
        routes.add(draft(Route.delete(ONE), "deleteWebhook", "Delete a webhook endpoint")
                .described("What is queued for it is not posted any more." + FOR_ADMINS)
                .answers(200, "It is deleted")
                .handledBy(this::delete));
        routes.add(draft(Route.post(ONE + "/secrets"), "rotateWebhookSecret", "Rotate the secret of a webhook endpoint")
                .described("The old secret signs beside the new one for " + Webhooks.OVERLAP.toHours() + " hours."
                        + FOR_ADMINS)
                .answers(200, "The endpoint, and its new secret for the only time", WebhookJson.Shown.class)
                .handledBy(this::rotate));
        return routes;
    }

    private List<Route<?, ?>> looking() {
        return List.of(
                draft(Route.get(ALL), "listWebhooks", "List webhook endpoints")
                        .described("The oldest first; never a secret." + FOR_ADMINS)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of endpoints", WebhookJson.Page.class)
                        .handledBy(this::list),
                draft(Route.get(ONE), "getWebhook", "Get a webhook endpoint")
                        .described("Never its secret." + FOR_ADMINS)
                        .answers(200, "The endpoint", WebhookJson.class)
                        .handledBy(this::read));
    }

    private <Q> RouteDraft<Principal, Q> draft(RouteDraft<?, Q> draft, String name, String summary) {
        return draft.named(name, summary).tagged("notices").through(door);
    }

    private Answer list(Call<Principal, NoBody> call) {
        return answer(
                webhooks.list(call.caller()),
                found -> Answer.ok(
                        Paging.of(call).cut(found.stream().map(WebhookJson::of).toList())));
    }

    private Answer read(Call<Principal, NoBody> call) {
        return forPath(call, id -> answer(webhooks.read(call.caller(), id), WebhookRoutes::json));
    }

    private Answer create(Call<Principal, WebhookJson.Body> call) {
        Optional<Answer> refusal = refusal(call, WebhookJson.Fields.REQUIRED);
        if (refusal.isPresent()) return refusal.get();
        Webhooks.Change wanted = call.body().change();
        return answer(
                webhooks.create(
                        call.caller(),
                        Origins.of(call.request()),
                        wanted.url().orElseThrow(),
                        wanted.events().orElseThrow()),
                this::shown);
    }

    private Answer change(Call<Principal, WebhookJson.Body> call) {
        Optional<Answer> refusal = refusal(call, WebhookJson.Fields.OPTIONAL);
        if (refusal.isPresent()) return refusal.get();
        return forPath(
                call,
                id -> answer(
                        webhooks.change(
                                call.caller(),
                                Origins.of(call.request()),
                                id,
                                call.body().change()),
                        WebhookRoutes::json));
    }

    /// Who may not change any learns nothing of what would be wrong.
    private Optional<Answer> refusal(Call<Principal, WebhookJson.Body> call, WebhookJson.Fields fields) {
        if (!webhooks.areFor(call.caller())) return Optional.of(forbidden());
        List<Violation> violations = call.body().violations(fields);
        return violations.isEmpty() ? Optional.empty() : Optional.of(Answer.problem(Problem.invalid(violations)));
    }

    private Answer delete(Call<Principal, NoBody> call) {
        return forPath(
                call,
                id -> answer(
                        webhooks.delete(call.caller(), Origins.of(call.request()), id), _ -> Answer.emptyObject()));
    }

    private Answer rotate(Call<Principal, NoBody> call) {
        return forPath(call, id -> answer(webhooks.rotate(call.caller(), Origins.of(call.request()), id), this::shown));
    }

    private Answer shown(Webhooks.Shown shown) {
        return Answer.ok(WebhookJson.Shown.of(shown.endpoint(), shown.secret().reveal(permit)));
    }

    private static Answer json(WebhookEndpoint endpoint) {
        return Answer.ok(WebhookJson.of(endpoint));
    }

    private static <T> Answer answer(Webhooks.Outcome<T> outcome, Function<T, Answer> whenDone) {
        return switch (outcome) {
            case Webhooks.Outcome.Done<T> done -> whenDone.apply(done.value());
            case Webhooks.Outcome.NotFound<T> _ -> notFound();
            case Webhooks.Outcome.Forbidden<T> _ -> forbidden();
            case Webhooks.Outcome.Refused<T> refused -> Answer.problem(Problem.invalid(List.of(refused.why())));
        };
    }

    /// The answer for the endpoint that the path names; one that is not shaped like an id is none.
    private static Answer forPath(Call<?, ?> call, Function<WebhookId, Answer> answer) {
        return WebhookId.parse(call.path("webhookId")).map(answer).orElseGet(WebhookRoutes::notFound);
    }

    private static Answer forbidden() {
        return MemberRoutes.forbidden("have to do with webhooks");
    }

    private static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no webhook endpoint with this id.");
    }
}
