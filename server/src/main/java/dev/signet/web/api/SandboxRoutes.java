package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.SandboxUrl;
import dev.signet.embed.SandboxWish;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `/v2/embeds/sandbox`: URLs signed for trying embeds out, and where to show them. Ours.
final class SandboxRoutes {
    private final ApiDoor door;
    private final EmbedToolCases cases;

    SandboxRoutes(ApiDoor door, EmbedToolCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A URL to load, once.
    record SandboxLink(
            @Doc("Good once") String url,

            @Doc("What the token says; null for a signed URL") @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<SandboxToken> token,

            String expiresAt) {

        @Override
        public String toString() {
            return "SandboxLink[hidden]";
        }
    }

    /// A token without its signature.
    record SandboxToken(Map<String, String> header, Map<String, JsonNode> claims) {}

    /// The second origin.
    record PreviewPlace(
            @Doc("Where this server is reached by another name; null where it has none")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<String> origin) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.post("/v2/embeds/sandbox")
                        .named("signSandboxUrl", "Sign a URL for trying an embed out")
                        .described("With the secret that is kept here and never leaves. Loading the URL is a visit like"
                                + " every other: it writes the user. Admins sign with every live credential for"
                                + " embedding, for anybody; its owner for themselves. Not in the original.")
                        .tagged("embeds")
                        .through(door)
                        .takes(BodyOf.json(SandboxJson.class))
                        .answers(200, "The URL", SandboxLink.class)
                        .handledBy(this::sign),
                Route.get("/v2/embeds/preview-origin")
                        .named("getPreviewOrigin", "Find where to preview embeds")
                        .described(
                                "A page that shows an embed from another origin shows it as pages of hosts do. Not in"
                                        + " the original.")
                        .tagged("embeds")
                        .through(door)
                        .answers(200, "The second origin", PreviewPlace.class)
                        .handledBy(this::preview));
    }

    private Answer preview(Call<Principal, NoBody> call) {
        return Answer.ok(new PreviewPlace(cases.previewOrigin()));
    }

    private Answer sign(Call<Principal, SandboxJson> call) {
        if (!cases.tools().sandbox().isFor(call.caller())) return EmbedExplainRoutes.forbidden();
        SandboxJson body = call.body();
        Optional<ClientId> client = ClientId.parse(body.clientId());
        Optional<InodeId> workbook = InodeId.parse(body.workbookId());
        if (client.isEmpty() || workbook.isEmpty()) return notFound();
        Optional<EmbedTarget> target = body.target(workbook.get());
        if (target.isEmpty()) return refused("sourceId", "Give the id of the page or element.");
        if (body.claims().filter(claims -> !claims.isObject()).isPresent()) {
            return refused("claims", "Give a JSON object.");
        }
        if (body.tag().isPresent() && target.get().tag().isEmpty()) return refused("tag", "Give the name of a tag.");
        SandboxWish wish = body.wish(client.get(), target.get());
        return answer(cases.tools().sandbox().sign(call.caller(), Origins.of(call.request()), wish));
    }

    private static Answer answer(SandboxUrl.Outcome outcome) {
        return switch (outcome) {
            case SandboxUrl.Outcome.Signed(SandboxUrl url) ->
                Answer.ok(new SandboxLink(
                        url.url(),
                        url.token().map(token -> new SandboxToken(token.header(), token.claims())),
                        Times.of(url.expiresAt())));
            case SandboxUrl.Outcome.Forbidden(String sentence) -> Answer.problem(Fault.FORBIDDEN, sentence);
            case SandboxUrl.Outcome.NotFound() -> notFound();
            case SandboxUrl.Outcome.Refused(String field, String sentence) -> refused(field, sentence);
        };
    }

    private static Answer refused(String field, String sentence) {
        return Answer.problem(Problem.invalid(List.of(new Violation(field, sentence))));
    }

    private static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no credential or workbook of this id.");
    }
}
