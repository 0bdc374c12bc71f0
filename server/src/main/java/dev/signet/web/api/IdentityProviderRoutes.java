package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.oidc.IdentityProvider;
import dev.signet.oidc.IdentityProviders;
import dev.signet.oidc.IdentityProviders.Outcome;
import dev.signet.oidc.ProviderId;
import dev.signet.web.Origins;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/// `/v2/identity-providers`: with whom people sign in. Ours.
final class IdentityProviderRoutes {
    private static final String ALL = "/v2/identity-providers";
    private static final String ONE = ALL + "/{providerId}";
    private static final String FOR_ADMINS = " For Admins. Not in the original.";

    private final ApiDoor door;
    private final IdentityProviders providers;
    private final URI callback;

    IdentityProviderRoutes(ApiDoor door, IdentityProviderCases cases) {
        this.door = door;
        this.providers = cases.providers();
        this.callback = cases.callback();
    }

    List<Route<?, ?>> all() {
        return List.of(
                draft(Route.get(ALL), "listIdentityProviders", "List identity providers")
                        .described("The oldest first; never a client secret." + FOR_ADMINS)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of identity providers", IdentityProviderJson.IdentityProviderPage.class)
                        .handledBy(this::list),
                draft(Route.get(ONE), "getIdentityProvider", "Get an identity provider")
                        .described("Never its client secret." + FOR_ADMINS)
                        .answers(200, "The identity provider", IdentityProviderJson.class)
                        .handledBy(this::read),
                draft(Route.post(ALL), "createIdentityProvider", "Create an identity provider")
                        .described("At most " + IdentityProviders.MOST + ". OpenID Connect, found by its issuer."
                                + FOR_ADMINS)
                        .takes(BodyOf.json(IdentityProviderJson.IdentityProviderBody.class))
                        .answers(200, "The identity provider", IdentityProviderJson.class)
                        .handledBy(this::create),
                draft(Route.patch(ONE), "updateIdentityProvider", "Change an identity provider")
                        .described(
                                "What is not given stays. With another issuer or clientId it forgets who was who there."
                                        + FOR_ADMINS)
                        .takes(BodyOf.json(IdentityProviderJson.IdentityProviderBody.class))
                        .answers(200, "The identity provider", IdentityProviderJson.class)
                        .handledBy(this::change),
                draft(Route.delete(ONE), "deleteIdentityProvider", "Delete an identity provider")
                        .described("It forgets who was who there; sessions go on." + FOR_ADMINS)
                        .answers(200, "It is deleted")
                        .handledBy(this::delete),
                draft(Route.post(ONE + "/test"), "testIdentityProvider", "Look at an identity provider")
                        .described(
                                "Asks for its discovery document and its keys, and tells what was found." + FOR_ADMINS)
                        .answers(200, "What was found, step by step", IdentityProviderJson.IdentityProviderCheck.class)
                        .handledBy(this::test));
    }

    private <Q> RouteDraft<Principal, Q> draft(RouteDraft<?, Q> draft, String name, String summary) {
        return draft.named(name, summary).tagged("identityProviders").through(door);
    }

    private Answer list(Call<Principal, NoBody> call) {
        return answer(
                providers.list(call.caller()),
                found -> Answer.ok(Paging.of(call)
                        .cut(found.stream()
                                .map(each -> IdentityProviderJson.of(each, callback))
                                .toList())));
    }

    private Answer read(Call<Principal, NoBody> call) {
        return forPath(call, id -> answer(providers.read(call.caller(), id), this::json));
    }

    private Answer create(Call<Principal, IdentityProviderJson.IdentityProviderBody> call) {
        return answer(
                providers.create(
                        call.caller(), Origins.of(call.request()), call.body().change()),
                this::json);
    }

    private Answer change(Call<Principal, IdentityProviderJson.IdentityProviderBody> call) {
        return forPath(
                call,
                id -> answer(
                        providers.change(
                                call.caller(),
                                Origins.of(call.request()),
                                id,
                                call.body().change()),
                        this::json));
    }

    private Answer delete(Call<Principal, NoBody> call) {
        return forPath(
                call,
                id -> answer(
                        providers.remove(call.caller(), Origins.of(call.request()), id), _ -> Answer.emptyObject()));
    }

    private Answer test(Call<Principal, NoBody> call) {
        return forPath(
                call,
                id -> answer(
                        providers.test(call.caller(), id),
                        check -> Answer.ok(IdentityProviderJson.IdentityProviderCheck.of(check))));
    }

    private Answer json(IdentityProvider provider) {
        return Answer.ok(IdentityProviderJson.of(provider, callback));
    }

    private static <T> Answer answer(Outcome<T> outcome, Function<T, Answer> whenDone) {
        return switch (outcome) {
            case Outcome.Done<T> done -> whenDone.apply(done.value());
            case Outcome.NotFound<T> _ -> notFound();
            case Outcome.Forbidden<T> _ -> MemberRoutes.forbidden("have to do with identity providers");
            case Outcome.Refused<T> refused -> Answer.problem(Problem.invalid(refused.violations()));
        };
    }

    /// The answer for the provider that the path names; one that is not shaped like an id is none, for
    /// Admins: others learn nothing of ids.
    private Answer forPath(Call<Principal, ?> call, Function<ProviderId, Answer> answer) {
        if (!providers.areFor(call.caller())) return MemberRoutes.forbidden("have to do with identity providers");
        return ProviderId.parse(call.path("providerId")).map(answer).orElseGet(IdentityProviderRoutes::notFound);
    }

    private static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no identity provider with this id.");
    }
}
