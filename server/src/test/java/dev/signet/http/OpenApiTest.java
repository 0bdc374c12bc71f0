package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.base.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    private static final OpenApi.About ABOUT = new OpenApi.About("Sample", "1", "A sample.");

    private final JsonNode document = OpenApi.of(ABOUT, SampleServer.routes().all());

    record Coloured(SampleServer.Colour colour) {}

    record Shown(@JsonProperty("public") boolean isPublic) {}

    @Test
    void listsNamedRoutesOnly() {
        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames())
                .containsExactly("/v2/things/{id}", "/v2/things", "/v2/token");
        assertThat(document.at("/tags/0/name").stringValue()).isEqualTo("things");
    }

    @Test
    void describesAnOperation() {
        JsonNode operation = document.path("paths").path("/v2/things").path("get");
        assertThat(operation.path("operationId").stringValue()).isEqualTo("listThings");
        assertThat(operation.path("x-who-may-call").stringValue()).isEqualTo("Callers with an access token");
        assertThat(Json.text(operation.path("security"))).isEqualTo("[{\"bearer\":[]}]");
        assertThat(Json.text(operation.at("/parameters/0")))
                .isEqualTo("{\"name\":\"limit\",\"in\":\"query\",\"required\":false,\"description\":\"The most"
                        + " entries.\","
                        + "\"schema\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":1000}}");
        assertThat(operation
                        .at("/responses/default/content/application~1json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/ApiError");
    }

    @Test
    void describesRecords() {
        JsonNode created = document.at("/components/schemas/NewThing");
        assertThat(Json.text(created.path("required"))).isEqualTo("[\"name\",\"colour\",\"count\",\"labels\"]");
        assertThat(Json.text(created.at("/properties/name")))
                .isEqualTo("{\"type\":\"string\",\"minLength\":1,\"maxLength\":10,"
                        + "\"description\":\"What people call it.\"}");
        assertThat(Json.text(created.at("/properties/colour/enum"))).isEqualTo("[\"red\",\"deep-blue\"]");
        assertThat(created.at("/properties/part/$ref").stringValue()).isEqualTo("#/components/schemas/Part");
        assertThat(Json.text(document.at("/components/schemas/Thing/properties/colour/enum")))
                .isEqualTo("[\"red\",\"deep-blue\"]");
    }

    @Test
    void describesDoorsThatAskForSomething() {
        assertThat(Json.text(document.at("/components/securitySchemes")))
                .isEqualTo("{\"bearer\":{\"type\":\"http\",\"scheme\":\"bearer\",\"bearerFormat\":\"JWT\","
                        + "\"description\":\"Callers with an access token\"}}");
        assertThat(Json.text(document.at("/paths/~1v2~1token/post/security"))).isEqualTo("[]");
        assertThat(document.at("/paths/~1v2~1token/post/requestBody/content").propertyNames())
                .containsExactly("application/x-www-form-urlencoded", "application/json");
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Json.bytes(OpenApi.of(ABOUT, SampleServer.routes().all()))).isEqualTo(Json.bytes(document));
    }

    @Test
    void isServed() throws Exception {
        Route<?, ?> served =
                OpenApi.route("/openapi.json", ABOUT, SampleServer.routes().all());
        try (SampleServer server = new SampleServer(served)) {
            assertThat(SampleServer.json(server.send(server.strangerTo("/openapi.json"))))
                    .isEqualTo(Json.parse(Json.bytes(document)).orElseThrow());
        }
    }

    @Test
    void namesTheFieldsOfAnswersAsTheyAreWritten() {
        Route<?, ?> route =
                Route.get("/x").named("x", "X").answers(200, "X", Shown.class).handledBy(_ -> Answer.emptyObject());
        JsonNode shown = OpenApi.of(ABOUT, List.of(route)).at("/components/schemas/Shown");
        assertThat(shown.path("properties").propertyNames()).containsExactly("public");
        assertThat(Json.text(shown.path("required"))).isEqualTo("[\"public\"]");
        assertThat(Json.text(new Shown(true))).isEqualTo("{\"public\":true}");
    }

    @Test
    void refusesAnswersThatWouldBeSpelledOtherwise() {
        Route<?, ?> route = Route.get("/x")
                .named("x", "X")
                .answers(200, "X", Coloured.class)
                .handledBy(_ -> Answer.emptyObject());
        assertThatThrownBy(() -> OpenApi.of(ABOUT, List.of(route)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer Coloured: colour is an enum; make it a String with @OneOf");
    }
}
