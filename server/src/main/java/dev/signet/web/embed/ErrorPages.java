package dev.signet.web.embed;

import dev.signet.base.Problem;
import dev.signet.credentials.HostOrigin;
import dev.signet.http.Answer;
import dev.signet.http.Content;
import dev.signet.http.RefusalPage;
import dev.signet.http.Request;
import dev.signet.http.Statuses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Refusals as pages that load in the frame and tell the host by themselves (embedding.md §7.2); as JSON for whoever
/// accepts that.
final class ErrorPages implements RefusalPage {
    private final Optional<EmbedHead> head;

    ErrorPages(Optional<EmbedHead> head) {
        this.head = head;
    }

    @Override
    public Answer show(Request request, Content.Refusal refusal) {
        Problem problem = refusal.problem();
        int status = Statuses.of(problem.fault());
        if (wantsJson(request)) return Refused.JSON.show(request, refusal);
        List<HostOrigin> origins = Refused.origins(refusal);
        if (head.isEmpty()) return EmbedPage.plain(status, origins, problem.message());
        Map<String, Object> boot = Map.of(
                "error", Map.of("code", Refused.code(refusal), "message", problem.message()),
                "hostOrigins", origins.stream().map(HostOrigin::text).toList(),
                "requestId", request.id(),
                "ui", UiSettings.of(request.query()));
        return new EmbedPage(head.get(), "Signet").answer(status, origins, boot, problem.message());
    }

    private static boolean wantsJson(Request request) {
        String accept = String.join(",", request.headers("Accept")).toLowerCase(Locale.ROOT);
        return accept.contains("application/json") && !accept.contains("text/html");
    }
}
