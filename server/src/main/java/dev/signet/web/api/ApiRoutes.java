package dev.signet.web.api;

import dev.signet.access.Standings;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.RevokeCredential;
import dev.signet.http.Fallback;
import dev.signet.http.Route;
import dev.signet.secrets.RevealPermit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Every route of the REST API, and the door before all paths under its prefixes that no route has.
public final class ApiRoutes {
    private final List<Route<?, ?>> routes;
    private final List<Fallback> fallbacks;

    private ApiRoutes(List<Route<?, ?>> routes, List<Fallback> fallbacks) {
        this.routes = List.copyOf(routes);
        this.fallbacks = List.copyOf(fallbacks);
    }

    /// The use cases behind the API.
    public record UseCases(
            ClientTokens tokens,
            Standings standings,
            CreateCredential create,
            RevokeCredential revoke,
            WorkbookCases workbooks,
            BooleanSupplier databaseAnswers) {}

    /// Wires the routes. The page that shows the description is looked for on that loader's class path; the permit
    /// is for the one answer that shows a new secret.
    public static ApiRoutes over(UseCases cases, ClassLoader userInterface, RevealPermit permit) {
        BearerDoor door = new BearerDoor(cases.tokens().verify());
        List<Route<?, ?>> routes = Stream.of(
                        new TokenRoutes(cases.tokens()).all(),
                        new WhoamiRoutes(door, cases.standings()).all(),
                        new CredentialRoutes(door, cases.create(), cases.revoke(), permit).all(),
                        new WorkbookRoutes(door, cases.workbooks()).all(),
                        new WorkbookPageRoutes(door, cases.workbooks().read()).all(),
                        new WorkbookSpecRoutes(door, cases.workbooks()).all(),
                        new DocsRoutes(userInterface).all(),
                        new SystemRoutes(cases.databaseAnswers()).all())
                .flatMap(List::stream)
                .toList();
        return new ApiRoutes(
                routes,
                List.of(new Fallback("/v2", door), new Fallback("/v2.1", door), new Fallback("/v3alpha", door)));
    }

    /// The table.
    public List<Route<?, ?>> all() {
        return routes;
    }

    /// What guards the rest.
    public List<Fallback> fallbacks() {
        return fallbacks;
    }
}
