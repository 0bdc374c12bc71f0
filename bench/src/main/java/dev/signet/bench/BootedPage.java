package dev.signet.bench;

import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A page as Signet sends it into a frame: markup without content, and the data its script begins with.
record BootedPage(String html, JsonNode boot) {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"boot\">([^<]*)</script>");
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[\\w./-]+)\"");

    /// Reads a page; empty when it holds no such data.
    static Optional<BootedPage> parse(byte[] utf8) {
        String html = new String(utf8, StandardCharsets.UTF_8);
        return DATA.matcher(html)
                .results()
                .findFirst()
                .flatMap(found -> Json.parse(found.group(1).getBytes(StandardCharsets.UTF_8)))
                .map(boot -> new BootedPage(html, boot));
    }

    /// Whether it brings every answer of its first page along, none of them a failure, so that its script asks nothing.
    boolean isWhole() {
        return elements().stream()
                .filter(BootedPage::hasRows)
                .map(element -> boot.path("answers").path(id(element)))
                .allMatch(answer -> answer.has("rows"));
    }

    /// The files it names.
    List<String> files() {
        return FILE.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    /// What its script authenticates with.
    String sessionKey() {
        return boot.path("session").path("key").asString("");
    }

    /// The id of the first element of that kind; refuses a page without one.
    String elementOf(String kind) {
        return elements().stream()
                .filter(element -> element.path("kind").asString("").equals(kind))
                .map(BootedPage::id)
                .findFirst()
                .orElseThrow(() -> new StartFailure("The demo's workbook shows no " + kind + "."));
    }

    /// The ids of the elements of its first page that have rows, by name.
    Map<String, String> idsByName() {
        return elements().stream()
                .filter(BootedPage::hasRows)
                .collect(Collectors.toMap(element -> element.path("name").asString(""), BootedPage::id));
    }

    /// The answers it brings along, by id.
    JsonNode answers() {
        return boot.path("answers");
    }

    /// The values its controls have.
    JsonNode variables() {
        return boot.path("variables");
    }

    private static boolean hasRows(JsonNode element) {
        return !element.path("controlType").asString("").equals("date-range");
    }

    private List<JsonNode> elements() {
        String first = boot.path("page").asString("");
        return children(boot.path("workbook").path("pages")).stream()
                .filter(page -> id(page).equals(first))
                .flatMap(page -> children(page.path("elements")).stream())
                .toList();
    }

    private static List<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String id(JsonNode node) {
        return node.path("id").asString("");
    }

    @Override
    public String toString() {
        return "BootedPage[hidden]";
    }
}
