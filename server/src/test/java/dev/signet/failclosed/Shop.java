package dev.signet.failclosed;

import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Standings;
import dev.signet.query.Connection;
import dev.signet.query.CreateConnection;
import dev.signet.query.EngineLimits;
import dev.signet.query.Querying;
import dev.signet.server.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A whole server with an organization whose rows are guarded in every way there is, and a host with a credential.
///
/// What a host and its viewers do goes through HTTP, what the Admin does through the REST API.
final class Shop implements AutoCloseable {
    static final String VIEWERS = "Viewers";

    /// Which rows of a table there are for a viewer; a table that is not here is open.
    static final Map<String, String> GUARDS = Map.of(
            "sales",
            "[region] = CurrentUserAttributeText(\"Region\")",
            "shifts",
            "CurrentUserInTeam(\"North\") and [team] = \"North\" or CurrentUserInTeam(\"South\") and [team] ="
                    + " \"South\"",
            "mail",
            "[address] = CurrentUserEmail()",
            "offers",
            "[tier] = CurrentUserAttributeText(\"Tier\")",
            "areas",
            "Contains(\",\" & CurrentUserAttributeText(\"Regions\") & \",\", \",\" & [region] & \",\")");

    private static final Origin HERE = new Origin("127.0.0.1", "test", "test");
    private static final EngineLimits LIMITS = new EngineLimits(1, 256, 10, 1 << 20);

    final TestServer server = TestServer.start();
    final Browser browser = new Browser(server.url());
    final Office office = new Office(server, browser, server.client());
    final Host host;
    final Map<String, String> teams = new HashMap<>();
    private final String connection;

    Shop() {
        host = Host.of(office.credential("shop host", List.of("embed")));
        for (String team : List.of(VIEWERS, "North", "South", "Ops \"x\", 'y'")) teams.put(team, office.team(team));
        office.attribute("Region", Map.of());
        office.attribute("Regions", Map.of());
        String tier = office.attribute("Tier", Map.of("defaultValue", Map.of("val", "basic")));
        office.giveTeam(tier, team("South"), "gold");
        connection = connect();
    }

    String team(String name) {
        return Optional.ofNullable(teams.get(name)).orElseThrow();
    }

    Instant now() {
        return server.clock().instant();
    }

    private String connect() {
        try (Querying querying = Querying.over(
                new Querying.Ground(server.database(), server.access(), server.audit(), server.clock()),
                server.data(),
                LIMITS)) {
            Principal admin = new Principal.Human(server.organization(), server.adminId());
            List<CreateConnection.NewTable> tables = Rows.files().entrySet().stream()
                    .map(file -> table(file.getKey(), file.getValue()))
                    .toList();
            CreateConnection.Outcome outcome = querying.createConnection()
                    .create(admin, HERE, new CreateConnection.NewConnection("Shop", "shop", tables));
            if (outcome instanceof CreateConnection.Outcome.Created(Connection created)) {
                return created.id().toString();
            }
            throw new AssertionError("not created: " + outcome);
        }
    }

    private CreateConnection.NewTable table(String name, String rows) {
        try {
            Path file = server.data().resolve("shop").resolve(name + ".csv");
            Files.createDirectories(file.getParent());
            Files.writeString(file, rows);
            return new CreateConnection.NewTable(name, name + ".csv", Optional.ofNullable(GUARDS.get(name)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A published workbook that nobody but the Admin sees yet.
    Book book(String name) {
        return book(name, homeFolder(), "");
    }

    /// The same in that folder; `query` may say `?publish=false`.
    Book book(String name, String folder, String query) {
        String id = office.workbook(document(name, folder), query);
        return Book.of(server.organizationSlug(), id, office.spec(id));
    }

    /// A published workbook that the team sees.
    Book shared(String name) {
        Book book = book(name);
        office.grant(book.id(), "teamId", team(VIEWERS));
        return book;
    }

    private String document(String name, String folder) {
        return text("shop.yaml")
                .replace("${name}", name)
                .replace("${folder}", folder)
                .replace("${connection}", connection);
    }

    String homeFolder() {
        return new Standings(server.database())
                .find(server.organization(), server.adminId())
                .orElseThrow()
                .member()
                .homeFolder()
                .toString();
    }

    /// A ticket for a viewer of that region, who is in the team that sees what is shared.
    String ticket(String user, String region) {
        return host.sign(host.claims(user, List.of(VIEWERS), Map.of("Region", region), now()));
    }

    /// The page of a viewer of that region.
    Browser.Reply open(Book book, String region) {
        return open(book.path(), region);
    }

    Browser.Reply open(String path, String region) {
        return browser.open(path, ticket("viewer@host.example", region), "");
    }

    private static String text(String resource) {
        try (InputStream file = Shop.class.getResourceAsStream(resource)) {
            if (file == null) throw new AssertionError("no resource " + resource);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A workbook, with the server's ids of its pages and elements by their names.
    record Book(String organization, String id, Map<String, String> pages, Map<String, String> elements) {

        static Book of(String organization, String id, JsonNode spec) {
            Map<String, String> pages = new HashMap<>();
            Map<String, String> elements = new HashMap<>();
            for (JsonNode page : spec.path("pages")) {
                pages.put(page.path("name").asString(), page.path("id").asString());
                page.path("elements")
                        .forEach(each -> elements.put(
                                each.path("name").asString(), each.path("id").asString()));
            }
            return new Book(organization, id, Map.copyOf(pages), Map.copyOf(elements));
        }

        String path() {
            return "/" + organization + "/workbook/" + dev.signet.base.Base62.of(java.util.UUID.fromString(id));
        }

        String page(String name) {
            return Optional.ofNullable(pages.get(name)).orElseThrow();
        }

        String element(String name) {
            return Optional.ofNullable(elements.get(name)).orElseThrow();
        }

        String pathOfPage(String name) {
            return path() + "/page/" + page(name);
        }

        String pathOfElement(String name) {
            return path() + "/element/" + element(name);
        }
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
