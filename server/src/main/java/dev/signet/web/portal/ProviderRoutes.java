package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.access.Origin;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.LocalPath;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.Stranger;
import dev.signet.oidc.BeginOutcome;
import dev.signet.oidc.BeginSignIn;
import dev.signet.oidc.CallbackQuery;
import dev.signet.oidc.FinishOutcome;
import dev.signet.oidc.ProviderId;
import dev.signet.oidc.ProviderSignIn;
import dev.signet.oidc.Why;
import dev.signet.secrets.Secret;
import dev.signet.web.Origins;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Signing in with an identity provider: the way there, and the way back.
final class ProviderRoutes {
    private static final String THERE = LoginPage.PATH + "/oidc/{providerId}";
    private static final String BACK = LoginPage.PATH + "/oidc/callback";
    private static final String NOT_OPENED = "A sign-in begins on a page of its own, not within another page.";
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BAD_GATEWAY = 502;

    private final ProviderSignIn providers;
    private final EarlierSession earlier;
    private final SessionCookie session;
    private final BindingCookie binding;
    private final URI callback;

    ProviderRoutes(
            ProviderSignIn providers,
            EarlierSession earlier,
            SessionCookie session,
            BindingCookie binding,
            URI publicUrl) {
        this.providers = providers;
        this.earlier = earlier;
        this.session = session;
        this.binding = binding;
        this.callback = callback(publicUrl);
    }

    /// Where providers send browsers back to.
    static URI callback(URI publicUrl) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + BACK);
    }

    /// The link that begins a sign-in, for somebody who wants that path.
    static String address(ProviderId provider, LocalPath next) {
        return THERE.replace("{providerId}", provider.toString()) + LoginPage.wanting(next);
    }

    List<Route<?, ?>> all() {
        return List.of(
                Route.get(THERE).through(Door.openPage()).handledBy(this::begin),
                Route.get(BACK).through(Door.openPage()).handledBy(this::finish));
    }

    private Answer begin(Call<Stranger, NoBody> call) {
        if (!call.request().headers("Sec-Fetch-Dest").stream().allMatch("document"::equals)) {
            return refused(NOT_OPENED, FORBIDDEN, call);
        }
        Optional<ProviderId> provider = ProviderId.parse(call.path("providerId"));
        if (provider.isEmpty()) return refused(Why.UNKNOWN_PROVIDER, call);
        LocalPath next =
                call.request().query().first("next").flatMap(LocalPath::parse).orElse(LoginPage.AFTERWARDS);
        BeginSignIn.Wish wish = new BeginSignIn.Wish(callback, next.value());
        return switch (providers.begin().begin(provider.get(), wish, Origins.of(call.request()))) {
            case BeginOutcome.Redirect(URI to, Secret browserBinding) ->
                binding.set(Answer.redirect(to.toASCIIString()), browserBinding);
            case BeginOutcome.Refused(Why why, String _) -> refused(why, call);
        };
    }

    private Answer finish(Call<Stranger, NoBody> call) {
        CallbackQuery query = CallbackQuery.read(call::queryValues);
        Origin origin = Origins.of(call.request());
        return switch (providers.finish().finish(query, binding.read(call.request()), origin)) {
            case FinishOutcome.SignedIn(Secret key, Instant _, String returnTo) -> {
                earlier.end(call.request());
                LocalPath next = LocalPath.parse(returnTo).orElse(LoginPage.AFTERWARDS);
                yield session.set(binding.clear(Answer.redirect(next.value())), key);
            }
            case FinishOutcome.Refused(Why why, String _) -> binding.clear(refused(why, call));
        };
    }

    private static Answer refused(Why why, Call<?, ?> call) {
        return refused(why.sentence(), status(why), call);
    }

    private static Answer refused(String sentence, int status, Call<?, ?> call) {
        return Page.of(
                        "Not signed in",
                        element("section")
                                .with("class", "card")
                                .holding(
                                        element("h1").saying("You are not signed in"),
                                        Field.error(sentence),
                                        element("p")
                                                .with("class", "hint")
                                                .saying("Request "
                                                        + call.request().id()),
                                        element("p")
                                                .holding(element("a")
                                                        .with("href", LoginPage.PATH)
                                                        .saying("Back to the sign-in page"))))
                .answer(status);
    }

    private static int status(Why why) {
        return switch (why) {
            case UNKNOWN_PROVIDER -> NOT_FOUND;
            case TOO_MANY -> TOO_MANY_REQUESTS;
            case PROVIDER_UNREACHABLE -> BAD_GATEWAY;
            case UNKNOWN_STATE,
                    PROVIDER_SAYS_NO,
                    BAD_SIGNATURE,
                    WRONG_ISSUER,
                    WRONG_AUDIENCE,
                    WRONG_NONCE,
                    EXPIRED,
                    BAD_CLAIMS,
                    UNVERIFIED_EMAIL,
                    NO_ACCOUNT,
                    ANOTHER_SUBJECT,
                    DEACTIVATED,
                    ADDRESS_NOT_ALLOWED -> FORBIDDEN;
        };
    }
}
