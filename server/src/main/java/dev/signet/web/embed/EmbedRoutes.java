package dev.signet.web.embed;

import dev.signet.embed.Embeds;
import dev.signet.http.Route;
import dev.signet.http.UiBundle;
import dev.signet.secrets.RevealPermit;
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
        Optional<UiBundle> ui = UiBundle.find(userInterface, "embed.html");
        Answering answering = new Answering(cases);
        FirstAnswer first = new FirstAnswer(cases, answering, permit);
        Sunset sunset = new Sunset(cases.embeds().deprecation());
        return new EmbedRoutes(Stream.of(
                        new PageRoutes(cases.embeds().open(), first, ui).all(),
                        new PathRoutes(cases.embeds().openPath(), first, sunset, ui).all(),
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
