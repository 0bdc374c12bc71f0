package dev.signet.web.api;

import dev.signet.access.ChangeAllowedAddresses;
import dev.signet.access.Standings;
import dev.signet.http.Fallback;
import dev.signet.http.Route;
import java.net.URI;
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
            Auth auth,
            People people,
            Content content,
            AuditCases audit,
            NoticeCases notices,
            BooleanSupplier databaseAnswers) {

        private URI publicUrl() {
            return people.organization().server().publicUrl();
        }
    }

    /// Those of programs and people who prove who they are.
    public record Auth(
            TokenCases tokens,
            Standings standings,
            CredentialCases credentials,
            ChangeAllowedAddresses addresses,
            SessionCases sessions,
            IdentityProviderCases identityProviders) {}

    /// Those about people and what they are in.
    public record People(
            OrganizationCases organization,
            MemberCases members,
            AccountTypeCases accountTypes,
            TeamCases teams,
            UserAttributeCases attributes) {}

    /// Those about what people look at.
    public record Content(
            ObjectCases objects,
            ConnectionCases connections,
            WorkbookCases workbooks,
            WorkbookViewCases views,
            EmbedCases embeds,
            EmbedToolCases embedTools,
            ThemeCases themes) {}

    /// Wires the routes. The page that shows the description is looked for on that loader's class path.
    public static ApiRoutes over(UseCases cases, ClassLoader userInterface) {
        Auth auth = cases.auth();
        ApiDoor door =
                new ApiDoor(auth.tokens().wing().verify(), auth.sessions().signedIn());
        List<Route<?, ?>> routes = Stream.of(
                        auth(door, auth, cases.publicUrl()),
                        people(door, cases.people()),
                        content(door, cases.content()),
                        new AuditRoutes(door, cases.audit()).all(),
                        new MailRoutes(door, cases.audit().mails()).all(),
                        new WebhookRoutes(door, cases.notices()).all(),
                        new DeliveryRoutes(door, cases.notices().deliveries()).all(),
                        new DocsRoutes(userInterface).all(),
                        new SystemRoutes(cases.databaseAnswers()).all())
                .flatMap(List::stream)
                .toList();
        return new ApiRoutes(
                routes,
                List.of(new Fallback("/v2", door), new Fallback("/v2.1", door), new Fallback("/v3alpha", door)));
    }

    private static List<Route<?, ?>> auth(ApiDoor door, Auth cases, URI publicUrl) {
        return Stream.of(
                        new TokenRoutes(cases.tokens().wing(), WellKnownRoutes.audiences(publicUrl))
                                .trading(cases.tokens().tickets())
                                .all(),
                        new TokenStateRoutes(cases.tokens().wing(), WellKnownRoutes.audiences(publicUrl)).all(),
                        new WellKnownRoutes(publicUrl).all(),
                        new WhoamiRoutes(door, cases.standings()).all(),
                        new CredentialListRoutes(door, cases.credentials()).all(),
                        new CredentialRoutes(door, cases.credentials()).all(),
                        new CredentialSecretRoutes(door, cases.credentials()).all(),
                        new CredentialKeyRoutes(door, cases.credentials()).all(),
                        new LeakRoutes(door, cases.credentials().life().leaks()).all(),
                        new AllowedIpRoutes(door, cases.addresses()).all(),
                        new IdentityProviderRoutes(door, cases.identityProviders()).all(),
                        new SessionRoutes(door, cases.sessions()).all(),
                        new AccountRoutes(door, cases.sessions()).all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route<?, ?>> people(ApiDoor door, People cases) {
        return Stream.of(
                        new OrganizationRoutes(door, cases.organization()).all(),
                        new MemberRoutes(door, cases.members()).all(),
                        new MemberTeamRoutes(door, cases.teams()).all(),
                        new AccountTypeRoutes(door, cases.accountTypes()).all(),
                        new TeamRoutes(door, cases.teams()).all(),
                        new UserAttributeRoutes(door, cases.attributes()).all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route<?, ?>> content(ApiDoor door, Content cases) {
        return Stream.of(
                        new WorkspaceRoutes(door, cases.objects()).all(),
                        new FileRoutes(door, cases.objects()).all(),
                        new FavoriteRoutes(door, cases.objects()).all(),
                        new MemberFileRoutes(door, cases.objects()).all(),
                        new GrantRoutes(door, cases.objects()).all(),
                        new PermissionRoutes(door, cases.objects()).all(),
                        new ConnectionRoutes(door, cases.connections()).all(),
                        new WorkbookRoutes(
                                        door,
                                        cases.workbooks(),
                                        cases.objects().favorites().opened())
                                .all(),
                        new WorkbookPageRoutes(door, cases.workbooks().read()).all(),
                        new WorkbookSpecRoutes(door, cases.workbooks()).all(),
                        new WorkbookViewRoutes(door, cases.views()).all(),
                        new WorkbookAnswerRoutes(door, cases.views()).all(),
                        new EmbedPathRoutes(door, cases.embeds()).all(),
                        new EmbedMigrationRoutes(door, cases.embeds()).all(),
                        new EmbedListRoutes(door, cases.embedTools()).all(),
                        new EmbedUsageRoutes(door, cases.embedTools()).all(),
                        new EmbedExplainRoutes(door, cases.embedTools()).all(),
                        new SandboxRoutes(door, cases.embedTools()).all(),
                        new TagRoutes(door, cases.workbooks()).all(),
                        new WorkbookTagRoutes(door, cases.workbooks()).all(),
                        new VersionHistoryRoutes(door, cases.workbooks()).all(),
                        new ThemeRoutes(door, cases.themes()).all())
                .flatMap(List::stream)
                .toList();
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
