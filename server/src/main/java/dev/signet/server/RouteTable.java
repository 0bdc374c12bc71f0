package dev.signet.server;

import dev.signet.access.RequestRecovery;
import dev.signet.access.Themes;
import dev.signet.http.OpenApi;
import dev.signet.http.Route;
import dev.signet.http.Routes;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.api.ApiRoutes;
import dev.signet.web.embed.EmbedRoutes;
import dev.signet.web.portal.PortalRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All doors in one table, with the description derived from it.
final class RouteTable {
    private static final OpenApi.About ABOUT = new OpenApi.About(
            "Signet",
            Version.TEXT,
            "Programmatic access: get a token with client credentials, then call as their owner.");

    private RouteTable() {}

    static Routes of(Parts parts, Reached reached) {
        ClassLoader ui = RouteTable.class.getClassLoader();
        RevealPermit permit = RevealPermit.forTheDoorsThatShowASecretOnce();
        ApiRoutes api = ApiRoutes.over(new ApiCases(parts, reached, permit).all(), ui);
        PortalRoutes portal = PortalRoutes.over(
                portalCases(parts), new PortalRoutes.Site(reached.publicUrl(), reached.origins(), ui), permit);
        EmbedRoutes embeds = EmbedRoutes.over(
                new EmbedRoutes.UseCases(
                        parts.embeds,
                        parts.workbooks.published(),
                        parts.workbooks.view(),
                        parts.workbooks.answers(),
                        parts.clock),
                ui,
                permit,
                new EmbedRoutes.Beside(portal.shell(), Optional.of(new Themes(parts.database))));
        List<Route<?, ?>> routes = new ArrayList<>(api.all());
        routes.addAll(portal.all());
        routes.addAll(embeds.all());
        routes.add(OpenApi.route("/openapi.json", ABOUT, api.all()));
        return Routes.of(routes, api.fallbacks());
    }

    private static PortalRoutes.UseCases portalCases(Parts parts) {
        return new PortalRoutes.UseCases(
                        parts.signIn,
                        parts.signOut,
                        parts.sessions,
                        parts.setPassword,
                        parts.signInOrganization,
                        parts.workbooks.list())
                .mailing(new RequestRecovery(parts.ground, parts.outbox, parts.refusals))
                .signingInWith(parts.providerSignIn);
    }
}
