package dev.signet.web.embed;

import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.credentials.HostOrigin;
import dev.signet.embed.EmbedCode;
import dev.signet.embed.EmbedOutcome;
import dev.signet.embed.EmbedReason;
import dev.signet.embed.EmbedRefusal;
import dev.signet.embed.EmbedRequest;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.OpenEmbed;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.NoBody;
import dev.signet.http.Request;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import dev.signet.web.Shell;
import dev.signet.workbooks.TagName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/// `GET /{org}/workbook/…`: the addresses hosts put into frames, with the ticket in `:jwt` (embedding.md §2.2).
///
/// They are open to anyone, for the ticket is the proof. `HEAD` and prefetches never use one up. A browser that comes
/// to
/// such an address by itself, without a ticket, gets the portal's page.
final class PageRoutes {
    /// The parameter a token comes in.
    static final String TICKET = ":jwt";

    /// The parameter that asks for a page in a frame.
    private static final String FRAMED = ":embed";

    private static final List<String> WORKBOOK =
            List.of("/{org}/workbook/{workbook}", "/{org}/workbook/{name}/{workbook}");

    private final OpenEmbed open;
    private final FirstAnswer first;
    private final Optional<Shell> portal;
    private final Optional<EmbedHead> head;
    private final ErrorPages errors;

    PageRoutes(OpenEmbed open, FirstAnswer first, Optional<Shell> portal, Optional<EmbedHead> head) {
        this.open = open;
        this.first = first;
        this.portal = portal;
        this.head = head;
        this.errors = new ErrorPages(head);
    }

    List<Route<?, ?>> all() {
        List<Route<?, ?>> routes = new ArrayList<>();
        for (String workbook : WORKBOOK) {
            routes.addAll(pages(workbook, (_, target) -> Optional.of(target)));
            routes.addAll(pages(
                    workbook + "/tag/{tag}",
                    (call, target) -> TagName.parse(call.path("tag")).map(tag -> target.at(Optional.of(tag)))));
            routes.add(later(workbook + "/edit", "Editing in embeds is not built yet."));
        }
        routes.add(later("/{org}/ask", "The assistant is not built yet."));
        return routes;
    }

    /// Of content, the same in the version that the path names; empty when it names none that can be.
    private interface Version extends BiFunction<Call<Stranger, NoBody>, EmbedTarget, Optional<EmbedTarget>> {}

    /// The workbook at that path, its pages and its elements.
    private List<Route<?, ?>> pages(String path, Version version) {
        return List.of(
                page(path, (id, _) -> new EmbedTarget.Whole(id), version),
                page(path + "/page/{page}", (id, call) -> new EmbedTarget.Page(id, call.path("page")), version),
                page(
                        path + "/element/{element}",
                        (id, call) -> new EmbedTarget.Element(id, call.path("element")),
                        version));
    }

    private Route<?, ?> page(
            String path, BiFunction<InodeId, Call<Stranger, NoBody>, EmbedTarget> content, Version version) {
        return at(path).handledOnceBy(call -> WorkbookSegment.id(call.path("workbook"))
                .map(id -> version.apply(call, content.apply(id, call))
                        .map(target -> show(call, target))
                        .orElseGet(() -> Refused.of(EmbedRefusal.of(EmbedReason.NO_TAG))))
                .orElseGet(() -> Refused.of(EmbedRefusal.of(EmbedReason.NO_WORKBOOK))));
    }

    private Route<?, ?> later(String path, String sentence) {
        return at(path).handledOnceBy(_ -> Refused.of(EmbedCode.UNKNOWN, Fault.NOT_BUILT, sentence));
    }

    private RouteDraft<Stranger, NoBody> at(String path) {
        return Route.get(path).through(Door.openPage()).refusing(errors);
    }

    /// Whether somebody who works here comes to that address with a browser: nothing of it is meant for frames.
    private static boolean isForPeople(Call<Stranger, NoBody> call) {
        Request request = call.request();
        return call.queryValues(TICKET).isEmpty()
                && call.queryValues(FRAMED).isEmpty()
                && String.join(",", request.headers("Accept"))
                        .toLowerCase(Locale.ROOT)
                        .contains("text/html")
                && request.headers("Sec-Fetch-Dest").stream().allMatch("document"::equals);
    }

    static Answer withoutInterface() {
        return Refused.of(EmbedCode.UNKNOWN, Fault.UNAVAILABLE, "This server was built without its user interface.");
    }

    private Answer show(Call<Stranger, NoBody> call, EmbedTarget target) {
        if (portal.isPresent() && isForPeople(call)) return portal.get().page(call.request());
        if (head.isEmpty()) return withoutInterface();
        List<String> tickets = call.queryValues(TICKET);
        if (tickets.isEmpty()) {
            return Refused.of(
                    EmbedCode.EINVAL,
                    Fault.UNAUTHORIZED,
                    "This page must be opened by a signed URL: the address has no :jwt.");
        }
        if (tickets.size() > 1) {
            return Refused.of(EmbedCode.EINVAL, Fault.INVALID_REQUEST, "This link is not valid: it has :jwt twice.");
        }
        EmbedRequest request =
                new EmbedRequest(call.path("org"), target, tickets.getFirst(), Origins.of(call.request()));
        return switch (open.open(request)) {
            case EmbedOutcome.Opened opened -> first.of(call.request(), opened, head.get());
            case EmbedOutcome.Refused(EmbedRefusal why, List<HostOrigin> origins) ->
                Refused.shownBy(origins, Refused.of(why));
        };
    }
}
