package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Themes by the API.
class ThemesApiTest extends ApiTest {

    private Reply send(String method, String name, String token, String body) {
        return api.send(api.to("/v2/themes/" + name)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode listed(String name) {
        for (JsonNode theme : api.get("/v2/themes", adminToken()).body().path("entries")) {
            if (theme.path("name").asString().equals(name)) return theme;
        }
        throw new AssertionError("no theme " + name);
    }

    @Test
    void keepsReplacesAndDeletesThemes() {
        Reply put = send("PUT", "Night%20%26%20Day", adminToken(), """
            {"base": "Dark", "colors": {"page": "#101820", "accent": "#FFB000"}, "font": "Inter", "radius": 4}\
            """);
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        assertThat(put.body()).isEqualTo(listed("Night & Day"));
        assertThat(put.body().at("/colors/accent").asString()).isEqualTo("#ffb000");

        Reply replaced = send("PUT", "Night%20%26%20Day", adminToken(), "{\"base\": \"Light\"}");
        assertThat(replaced.body().toString()).isEqualTo("{\"name\":\"Night & Day\",\"base\":\"Light\",\"colors\":{}}");
        assertThat(send("DELETE", "Night%20%26%20Day", adminToken(), "").body().toString())
                .isEqualTo("{}");
        assertThat(send("DELETE", "Night%20%26%20Day", adminToken(), "").status())
                .isEqualTo(404);
    }

    @Test
    void namesAreToldApartByCase() {
        send("PUT", "brand", adminToken(), "{\"base\": \"Light\"}");
        send("PUT", "Brand", adminToken(), "{\"base\": \"Dark\"}");
        assertThat(listed("brand").path("base").asString()).isEqualTo("Light");
        assertThat(listed("Brand").path("base").asString()).isEqualTo("Dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Light",
                "Dark",
                "Surface",
                "auto",
                "%20",
                "%20a",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg"
            })
    void refusesNamesThatAreOursOrNone(String name) {
        Reply reply = send("PUT", name, adminToken(), "{\"base\": \"Light\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/violations/0/field").asString()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"base\": \"Surface\"}",
                "{\"base\": \"Light\", \"colors\": {\"page\": \"red\"}}",
                "{\"base\": \"Light\", \"colors\": {\"page\": \"#12345\"}}",
                "{\"base\": \"Light\", \"colors\": {\"page\": \"#123456;}\"}}",
                "{\"base\": \"Light\", \"colors\": {\"--page\": \"#123456\"}}",
                "{\"base\": \"Light\", \"colors\": {\"x:y}\": \"#123456\"}}",
                "{\"base\": \"Light\", \"font\": \"a;}body{\"}",
                "{\"base\": \"Light\", \"font\": \"url(x)\"}",
                "{\"base\": \"Light\", \"font\": \"a</style>\"}",
                "{\"base\": \"Light\", \"radius\": -1}",
                "{\"base\": \"Light\", \"radius\": 25}"
            })
    void refusesWhatIsNoTheme(String body) {
        assertThat(send("PUT", "Refused", adminToken(), body).status()).isEqualTo(400);
        assertThat(api.get("/v2/themes", adminToken()).body().toString()).doesNotContain("Refused");
    }

    @Test
    void onlyAdminsChangeThemesAndAllMembersSeeThem() {
        send("PUT", "Seen", adminToken(), "{\"base\": \"Light\"}");
        String viewer = api.token(
                api.create(adminToken(), member("themes@example.com", "View").value(), "themes", "api"));
        assertThat(api.get("/v2/themes", viewer).body().toString()).contains("Seen");
        assertThat(send("PUT", "Mine", viewer, "{\"base\": \"Light\"}").status())
                .isEqualTo(403);
        assertThat(send("DELETE", "Seen", viewer, "").status()).isEqualTo(403);
        String stranger = api.token(server.clientOfAnotherOrganization("themeless"));
        assertThat(api.get("/v2/themes", stranger).body().toString()).isEqualTo("{\"entries\":[]}");
    }
}
