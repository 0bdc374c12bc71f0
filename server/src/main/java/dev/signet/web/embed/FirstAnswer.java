package dev.signet.web.embed;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.signet.access.Theme;
import dev.signet.access.Themes;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.HostOrigin;
import dev.signet.embed.EmbedOutcome;
import dev.signet.embed.EmbedReason;
import dev.signet.embed.EmbedRefusal;
import dev.signet.embed.ViewerSession;
import dev.signet.http.Answer;
import dev.signet.http.RawParameter;
import dev.signet.http.Request;
import dev.signet.query.Way;
import dev.signet.query.plan.Viewer;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.Answering;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.ElementView;
import dev.signet.workbooks.WorkbookView;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first answer of a visit: the page, with its session key, what it shows, and every answer of its first page that
/// is ready soon enough. The page asks for the rest by itself.
final class FirstAnswer {
    /// How long the page waits for answers to take along.
    static final Duration PATIENCE = Duration.ofMillis(200);

    private static final int STYLES = 1_000;

    private final EmbedRoutes.UseCases cases;
    private final Answering answering;
    private final Optional<Themes> themes;
    private final RevealPermit permit;
    private final Visits visits = new Visits();

    /// Written once for as long as a theme stays the very same.
    private final LoadingCache<Theme, ThemeStyle> styles =
            Caffeine.newBuilder().weakKeys().maximumSize(STYLES).build(ThemeStyle::of);

    FirstAnswer(EmbedRoutes.UseCases cases, Answering answering, Optional<Themes> themes, RevealPermit permit) {
        this.cases = cases;
        this.answering = answering;
        this.themes = themes;
        this.permit = permit;
    }

    private record Session(String key, long endsInSeconds) {}

    private record Boot(
            Session session,
            List<String> hostOrigins,
            String target,
            String page,
            Visit.Text workbook,
            Map<String, String> variables,
            List<String> locked,
            Map<String, dev.signet.workbooks.Answer> answers,
            UiSettings ui,
            String requestId) {}

    /// What the address asks for, and whom it is answered to.
    private record Opening(
            Request request, EmbedOutcome.Opened opened, ControlReach reach, Map<String, String> variables) {}

    Answer of(Request request, EmbedOutcome.Opened opened, EmbedHead head) {
        Optional<Viewer> viewer = cases.embeds().sessions().viewerOf(opened.session());
        Optional<Way> way = cases.embeds().sessions().wayOf(opened.session());
        if (viewer.isEmpty() || way.isEmpty()) return Refused.of(EmbedRefusal.of(EmbedReason.SESSION_OVER));
        ControlReach reach = ControlReach.of(opened.session(), opened.workbook());
        Opening opening = new Opening(request, opened, reach, variables(request));
        return switch (reach.values(opening.variables())) {
            case ControlValues.Outcome.Wrong(List<Violation> violations) ->
                Refused.shownBy(opened.origins(), Answer.problem(Problem.invalid(violations)));
            case ControlValues.Outcome.Read(ControlValues values) -> {
                cases.embeds().loads().count(opened, HostPage.of(request));
                yield page(opening, new Answering.Looker(opened.workbook(), viewer.get(), values, way.get()), head);
            }
        };
    }

    private Answer page(Opening opening, Answering.Looker looker, EmbedHead head) {
        EmbedOutcome.Opened opened = opening.opened();
        String name = opened.workbook().name();
        Optional<Theme> theme = theme(opening.request(), opened.session());
        EmbedPage page = new EmbedPage(head, name, theme.map(styles::get));
        return page.answer(
                200,
                opened.origins(),
                boot(opening, looker, theme),
                "This page needs JavaScript to show " + name + ".");
    }

    private Boot boot(Opening opening, Answering.Looker looker, Optional<Theme> theme) {
        EmbedOutcome.Opened opened = opening.opened();
        Request request = opening.request();
        Visit visit = visits.of(cases.view().view(opened.workbook()), opened.target());
        Optional<WorkbookView.PageView> page = visit.firstPage(request.query().first(":nodeId"));
        List<String> elements = page.map(WorkbookView.PageView::elements).orElse(List.of()).stream()
                .map(ElementView::id)
                .toList();
        UiSettings settings = UiSettings.of(
                asked(request, opened.session()),
                UiSettings.Menu.at(opened.session().looker()));
        return new Boot(
                session(opened),
                opened.origins().stream().map(HostOrigin::text).toList(),
                visit.targetWord(),
                page.map(WorkbookView.PageView::id).orElse(""),
                visit.text(),
                opening.reach().told(looker.values(), opening.variables()),
                opening.reach().locked(),
                answering.readyWithin(
                        looker,
                        elements,
                        PATIENCE,
                        Answering.Late.of(opened.session().looker())),
                theme.map(settings::in).orElse(settings),
                request.id());
    }

    /// The theme of the organization that is asked for, if it has it.
    private Optional<Theme> theme(Request request, ViewerSession session) {
        return themes.flatMap(
                all -> asked(request, session).value("theme").flatMap(name -> all.find(session.organization(), name)));
    }

    private static UiSettings.Asked asked(Request request, ViewerSession session) {
        return new UiSettings.Asked(session.terms().ui(), request.query());
    }

    private Session session(EmbedOutcome.Opened opened) {
        return new Session(
                opened.key().reveal(permit),
                opened.session().left(cases.clock().instant()).toSeconds());
    }

    /// What the address says of controls: everything without a colon in front, of a repeated name the first. The value
    /// stays percent-encoded; a plus is a space, as forms write it.
    private static Map<String, String> variables(Request request) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (RawParameter parameter : request.rawParameters()) {
            if (!parameter.name().startsWith(":")) {
                variables.putIfAbsent(parameter.name(), parameter.rawValue().replace("+", "%20"));
            }
        }
        return variables;
    }
}
