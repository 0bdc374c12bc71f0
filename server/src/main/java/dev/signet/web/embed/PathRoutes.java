package dev.signet.web.embed;

import dev.signet.base.Fault;
import dev.signet.credentials.HostOrigin;
import dev.signet.embed.EmbedCode;
import dev.signet.embed.EmbedOutcome;
import dev.signet.embed.EmbedReason;
import dev.signet.embed.EmbedRefusal;
import dev.signet.embed.Looker;
import dev.signet.embed.OpenPath;
import dev.signet.embed.PathRequest;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.NoBody;
import dev.signet.http.Request;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import dev.signet.workbooks.TagName;
import java.util.List;
import java.util.Optional;

/// `GET /embed/…`: addresses of content that stay the same, with a signature over the whole URL (embedding.md §3), or
/// open to everybody (§4).
///
/// They are open to anyone, for the signature is the proof. `HEAD` and prefetches never use one up.
final class PathRoutes {
    private final OpenPath open;
    private final FirstAnswer first;
    private final Sunset sunset;
    private final Optional<EmbedHead> head;
    private final ErrorPages errors;

    PathRoutes(OpenPath open, FirstAnswer first, Sunset sunset, Optional<EmbedHead> head) {
        this.open = open;
        this.first = first;
        this.sunset = sunset;
        this.head = head;
        this.errors = new ErrorPages(head);
    }

    List<Route<?, ?>> all() {
        return List.of(
                at("/embed/{embedId}").handledOnceBy(call -> show(call, Optional.empty())),
                at("/embed/{embedId}/tag/{tag}")
                        .handledOnceBy(call -> TagName.parse(call.path("tag"))
                                .map(tag -> show(call, Optional.of(tag)))
                                .orElseGet(() -> Refused.of(EmbedRefusal.of(EmbedReason.NO_TAG)))),
                later("/embed/{embedId}/workbook/{workbook}/edit", "Editing in embeds is not built yet."),
                later("/embed/{embedId}/workbook/{name}/{workbook}/edit", "Editing in embeds is not built yet."),
                later("/embed/{embedId}/ask", "The assistant is not built yet."));
    }

    private Route<?, ?> later(String path, String sentence) {
        return at(path).handledOnceBy(_ -> Refused.of(EmbedCode.UNKNOWN, Fault.NOT_BUILT, sentence));
    }

    private RouteDraft<Stranger, NoBody> at(String path) {
        return Route.get(path).through(Door.openPage()).refusing(errors);
    }

    private Answer show(Call<Stranger, NoBody> call, Optional<TagName> tag) {
        if (head.isEmpty()) return PageRoutes.withoutInterface();
        Request request = call.request();
        PathRequest wanted =
                new PathRequest(call.path("embedId"), tag, request.rawPath(), request.rawQuery(), Origins.of(request));
        return switch (open.open(wanted)) {
            case EmbedOutcome.Refused(EmbedRefusal why, List<HostOrigin> origins) ->
                Refused.shownBy(origins, Refused.of(why));
            case EmbedOutcome.Opened opened ->
                switch (opened.session().looker()) {
                    case Looker.Anybody _ -> first.of(request, opened, head.get());
                    case Looker.Known _ -> sunset.on(first.of(request, opened, head.get()));
                };
        };
    }
}
