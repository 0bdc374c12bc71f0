package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.HostOrigin;
import dev.signet.embed.ExplainEmbed;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.Route;
import dev.signet.http.Text;
import java.util.List;
import java.util.Optional;

/// `POST /v2/embeds/explain`: why a URL opens, or does not. Ours.
final class EmbedExplainRoutes {
    private final ApiDoor door;
    private final ExplainEmbed explain;

    EmbedExplainRoutes(ApiDoor door, EmbedToolCases cases) {
        this.door = door;
        this.explain = cases.tools().explain();
    }

    /// What to explain.
    record UrlToExplain(
            @Text(max = 32_768) @Doc("The whole address, as the frame's src has it")
            String url,

            @Doc("The origin of the page with the frame, such as https://app.example.com")
            Optional<String> origin) {

        @Override
        public String toString() {
            return "UrlToExplain[hidden]";
        }
    }

    List<Route<?, ?>> all() {
        return List.of(Route.post("/v2/embeds/explain")
                .named("explainEmbedUrl", "Explain the URL of an embed")
                .described("Asks every rule of opening it, each with its fix. Does not use the URL up, creates nobody,"
                        + " and keeps and logs nothing of it. For Admins, and owners of a live credential for embedding"
                        + " as far as it concerns theirs. Not in the original.")
                .tagged("embeds")
                .through(door)
                .takes(BodyOf.json(UrlToExplain.class))
                .answers(200, "How it stands with every rule", EmbedExplanationJson.class)
                .handledBy(this::explain));
    }

    private Answer explain(Call<Principal, UrlToExplain> call) {
        UrlToExplain body = call.body();
        Optional<HostOrigin> origin = body.origin().flatMap(HostOrigin::parse);
        if (body.origin().isPresent() && origin.isEmpty()) {
            return Answer.problem(Problem.invalid(
                    List.of(new Violation("origin", "Give scheme, host and port: https://app.example.com."))));
        }
        return explain.explain(call.caller(), new ExplainEmbed.Question(body.url(), origin))
                .map(explanation -> Answer.ok(EmbedExplanationJson.of(explanation)))
                .orElseGet(EmbedExplainRoutes::forbidden);
    }

    static Answer forbidden() {
        return Answer.problem(
                Fault.FORBIDDEN, "Only Admins and owners of a live credential for embedding look after embeds.");
    }
}
