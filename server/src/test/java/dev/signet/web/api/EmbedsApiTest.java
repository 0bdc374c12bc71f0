package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Embed paths over REST (rest-api.md §4.10), and the two switches of an organization.
class EmbedsApiTest extends ApiTest {
    private TestServer.Sample sample;
    private String embeds;

    @BeforeAll
    void makeWorkbook() {
        sample = server.sample();
        embeds = "/v2/workbooks/" + sample.id() + "/embeds";
    }

    private Reply generate(String token, String embedType, String sourceType, String sourceId) {
        Map<String, String> body = new LinkedHashMap<>(Map.of("embedType", embedType, "sourceType", sourceType));
        if (!sourceId.isEmpty()) body.put("sourceId", sourceId);
        return api.post(embeds, token, Json.text(body));
    }

    /// The fields of an answer, as the description of the API has them.
    private Collection<String> described(String schema) {
        return api.get("/openapi.json", "")
                .body()
                .at("/components/schemas/" + schema + "/properties")
                .propertyNames();
    }

    @Test
    void allowsTagsOnlyAtPublicPathsWhereThatIsSaid() {
        String element = sample.elements().getOrDefault("Flights by airport", "");
        String id = generate(adminToken(), "public", "element", element).text("embedId");
        assertThat(isOpenToTags(id)).isFalse();
        String wanted =
                "{\"embedType\": \"%s\", \"sourceType\": \"element\", \"sourceId\": \"%s\", \"allowsTags\": true}";
        assertThat(api.post(embeds, adminToken(), wanted.formatted("public", element))
                        .text("embedId"))
                .isEqualTo(id);
        assertThat(isOpenToTags(id)).isTrue();
        assertThat(api.post(embeds, adminToken(), wanted.formatted("secure", element))
                        .status())
                .isEqualTo(400);
    }

    private boolean isOpenToTags(String embed) {
        return api.get(embeds, adminToken())
                .body()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("embedId").asString().equals(embed))
                .findFirst()
                .orElseThrow()
                .path("allowsTags")
                .asBoolean();
    }

    private String page() {
        return sample.pages().values().iterator().next();
    }

    @Test
    void generatesOnePathForTheSameContent() {
        Reply first = generate(adminToken(), "secure", "workbook", sample.id());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("embedId")).matches("1-[0-9a-zA-Z]{22}");
        assertThat(first.text("embedUrl")).isEqualTo(server.url() + "/embed/" + first.text("embedId"));
        assertThat(generate(adminToken(), "secure", "workbook", "").body()).isEqualTo(first.body());
        assertThat(generate(adminToken(), "secure", "page", page()).text("embedId"))
                .isNotEqualTo(first.text("embedId"));
    }

    @Test
    void listsAndDeletesThem() {
        Reply made = generate(adminToken(), "public", "page", page());
        String id = made.text("embedId");
        Reply list = api.get(embeds + "?limit=1000", adminToken());
        assertThat(list.body().path("entries").valueStream()).anySatisfy(entry -> {
            assertThat(entry.path("embedId").asString()).isEqualTo(id);
            assertThat(entry.path("embedUrl").asString()).isEqualTo(made.text("embedUrl"));
            assertThat(entry.path("public").asBoolean()).isTrue();
            assertThat(entry.path("sourceType").asString()).isEqualTo("page");
            assertThat(entry.path("sourceId").asString()).isEqualTo(page());
            assertThat(entry.path("sourceName").asString()).isNotEmpty();
            assertThat(entry.propertyNames()).containsExactlyInAnyOrderElementsOf(described("EmbedJson"));
        });
        assertThat(list.body().path("total").asInt()).isPositive();
        assertThat(api.delete(embeds + "/" + id, adminToken()).body().toString())
                .isEqualTo("{}");
        assertThat(api.delete(embeds + "/" + id, adminToken()).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoContentOrNotBuilt() {
        assertThat(generate(adminToken(), "secure", "page", "").status()).isEqualTo(400);
        assertThat(generate(adminToken(), "secure", "page", "none").status()).isEqualTo(400);
        assertThat(generate(adminToken(), "secure", "workbook", page()).status())
                .isEqualTo(400);
        assertThat(generate(adminToken(), "secret", "workbook", "").status()).isEqualTo(400);
        assertThat(generate(adminToken(), "application", "workbook", "").status())
                .isEqualTo(501);
        assertThat(api.get("/v2/workbooks/none/embeds", adminToken()).status()).isEqualTo(404);
    }

    @Test
    void hidesThemFromStrangers() {
        String embed = generate(adminToken(), "secure", "workbook", "").text("embedId");
        String owner = member("embeds-viewer@example.com", "Build").value();
        String token = api.token(api.create(adminToken(), owner, "embeds of a viewer", "api"));
        assertThat(generate(token, "secure", "workbook", "").status()).isEqualTo(404);
        assertThat(api.get(embeds, token).status()).isEqualTo(404);
        assertThat(api.delete(embeds + "/" + embed, token).status()).isEqualTo(404);
        assertThat(api.post("/v2/embeds/" + embed + "/migrate", token, "").status())
                .isEqualTo(404);
        assertThat(api.get("/v2/embeds/legacyUsage", token).status()).isEqualTo(403);
        assertThat(api.get(embeds, "none").status()).isEqualTo(401);
    }

    @Test
    void givesTheAddressAndClaimsThatReplaceAPath() {
        String embed = generate(adminToken(), "secure", "page", page()).text("embedId");
        Reply reply = api.post("/v2/embeds/" + embed + "/migrate", adminToken(), "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("url")).isEqualTo(sample.url() + "/page/" + page() + "?:jwt={jwt}&:embed=true");
        assertThat(reply.body().at("/header/kid").asString()).isEqualTo(":client_id");
        assertThat(reply.body().at("/claims/sub").asString()).isEqualTo(":email");
        assertThat(reply.body().at("/claims/teams").asString()).isEqualTo(":external_user_team");
        assertThat(reply.body().path("parameters").size()).isGreaterThan(20);
        assertThat(api.post("/v2/embeds/1-0000000000000000000000/migrate", adminToken(), "")
                        .status())
                .isEqualTo(404);
        String open = generate(adminToken(), "public", "workbook", "").text("embedId");
        assertThat(api.post("/v2/embeds/" + open + "/migrate", adminToken(), "").status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhoStillSignsWholeUrlsAndWhenThatEnds() {
        Reply reply = api.get("/v2/embeds/legacyUsage", adminToken());
        assertThat(reply.body().path("entries").size()).isZero();
        assertThat(reply.body().path("deprecatedOn").asString()).isEqualTo("2025-08-04");
        assertThat(reply.body().path("endsOn").isNull()).isTrue();
    }

    @Test
    void switchesBothKindsOnAndOff() {
        assertThat(organization("{\"legacyEmbedUrls\": false, \"publicEmbeds\": false}"))
                .contains("\"legacyEmbedUrls\":false", "\"publicEmbeds\":false");
        assertThat(generate(adminToken(), "public", "workbook", "").status()).isEqualTo(403);
        assertThat(generate(adminToken(), "secure", "workbook", "").status()).isEqualTo(200);
        assertThat(organization("{\"legacyEmbedUrls\": true}")).contains("\"publicEmbeds\":false");
        assertThat(organization("{\"publicEmbeds\": true}"))
                .contains("\"legacyEmbedUrls\":true", "\"publicEmbeds\":true");
    }

    private String organization(String change) {
        return api.send(api.to("/v2/organization")
                        .header("Authorization", "Bearer " + adminToken())
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(change)))
                .body()
                .toString();
    }
}
