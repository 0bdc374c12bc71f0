package dev.signet.web.embed;

import dev.signet.access.Themes;
import dev.signet.embed.Embeds;
import dev.signet.http.Route;
import dev.signet.http.UiBundle;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.Answering;
import dev.signet.web.Shell;
import dev.signet.workbooks.ElementAnswers;
import dev.signet.workbooks.ReadPublished;
import dev.signet.workbooks.ViewWorkbook;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every address of viewers: the pages in frames, the answers their elements ask for, and the files they are made with.
public final class EmbedRoutes {
    private final List<Route<?, ?>> routes;

    private EmbedRoutes(List<Route<?, ?>> routes) {
        this.routes = List.copyOf(routes);
    }

    /// The use cases behind the pages.
    public record UseCases(
            Embeds embeds, ReadPublished published, ViewWorkbook view, ElementAnswers answers, InstantSource clock) {}

    /// Wires the routes. The user interface is looked for on that loader's class path; the permit is for handing a page
    /// its session key.
    public static EmbedRoutes over(UseCases cases, ClassLoader userInterface, RevealPermit permit) {
        return over(cases, userInterface, permit, new Beside(Optional.empty(), Optional.empty()));
    }

    /// What there is beside embeds: the portal, for people who work here and come to the address of a workbook; and the
    /// themes that organizations have made.
    public record Beside(Optional<Shell> portal, Optional<Themes> themes) {}

    /// The same with what is beside.
    public static EmbedRoutes over(UseCases cases, ClassLoader userInterface, RevealPermit permit, Beside beside) {
        Optional<EmbedHead> head = UiBundle.find(userInterface, "embed.html").map(EmbedHead::of);
        Answering answering = new Answering(cases.answers());
        FirstAnswer first = new FirstAnswer(cases, answering, beside.themes(), permit);
        Sunset sunset = new Sunset(cases.embeds().deprecation());
        return new EmbedRoutes(Stream.of(
                        new PageRoutes(cases.embeds().open(), first, beside.portal(), head).all(),
                        new PathRoutes(cases.embeds().openPath(), first, sunset, head).all(),
                        new AnswerRoutes(cases, answering).all(),
                        new SessionRoutes(cases, permit).all(),
                        new AssetRoutes(userInterface).all(),
                        new SdkRoutes(userInterface).all())
                .flatMap(List::stream)
                .toList());
    }

    /// The table.
    public List<Route<?, ?>> all() {
        return routes;
    }
}
