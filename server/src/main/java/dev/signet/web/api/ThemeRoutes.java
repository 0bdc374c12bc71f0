package dev.signet.web.api;

import dev.signet.access.ChangeThemes;
import dev.signet.access.Principal;
import dev.signet.access.Theme;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
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

/// `/v2/themes`: how embeds may look, by the name in `:theme` (embedding.md §2.8; the routes are ours).
final class ThemeRoutes {
    private static final String ONE = "/v2/themes/{name}";

    private final ApiDoor door;
    private final ThemeCases cases;

    ThemeRoutes(ApiDoor door, ThemeCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A theme.
    record ThemeJson(
            @Doc("What addresses say in `:theme`, letter for letter")
            String name,

            @Doc("`Light` or `Dark`") String base,

            @Doc("`#rrggbb` by what it colours; the rest is as in the base")
            Map<String, String> colors,

            Optional<String> font,
            @Doc("How round corners are, in pixels") Optional<Integer> radius) {

        static ThemeJson of(Theme theme) {
            return new ThemeJson(theme.name(), theme.base().word(), theme.colors(), theme.font(), theme.radius());
        }
    }

    /// All themes.
    record ThemeList(List<ThemeJson> entries) {}

    /// A theme to be kept; its name is in the path.
    record NewTheme(
            @Doc("`Light` or `Dark`") String base,

            @Doc("`#rrggbb` by what it colours, such as `page`, `ink`, `accent` or `series-0`")
            Optional<Map<String, String>> colors,

            @Doc("Names of fonts that viewers have, with commas between")
            Optional<String> font,

            @Doc("How round corners are, in pixels, at most 24")
            Optional<Integer> radius) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/themes")
                        .named("listThemes", "List the organization's themes")
                        .described("By name, for all members. Not in the original.")
                        .tagged("themes")
                        .through(door)
                        .answers(200, "All themes", ThemeList.class)
                        .handledBy(call -> Answer.ok(new ThemeList(
                                        cases.themes().of(call.caller().organization()).stream()
                                                .map(ThemeJson::of)
                                                .toList()))
                                .with("Cache-Control", "no-store")),
                Route.put(ONE)
                        .named("putTheme", "Make or replace a theme")
                        .described("For Admins. Embeds have the new look at their next load. Not in the original.")
                        .tagged("themes")
                        .through(door)
                        .takes(BodyOf.json(NewTheme.class))
                        .answers(200, "The theme as it is kept", ThemeJson.class)
                        .handledBy(this::put),
                Route.delete(ONE)
                        .named("deleteTheme", "Delete a theme")
                        .described("For Admins. Embeds that ask for it look as if they had not. Not in the original.")
                        .tagged("themes")
                        .through(door)
                        .answers(200, "It is deleted")
                        .handledBy(this::delete));
    }

    private Answer put(Call<Principal, NewTheme> call) {
        NewTheme body = call.body();
        ChangeThemes.Wanted wanted = new ChangeThemes.Wanted(
                call.path("name"), body.base(), body.colors().orElse(Map.of()), body.font(), body.radius());
        return answer(cases.change().put(call.caller(), Origins.of(call.request()), wanted));
    }

    private Answer delete(Call<Principal, NoBody> call) {
        ChangeThemes.Outcome outcome =
                cases.change().delete(call.caller(), Origins.of(call.request()), call.path("name"));
        return outcome instanceof ChangeThemes.Outcome.Done ? Answer.emptyObject() : answer(outcome);
    }

    private static Answer answer(ChangeThemes.Outcome outcome) {
        return switch (outcome) {
            case ChangeThemes.Outcome.Done(Theme theme) -> Answer.ok(ThemeJson.of(theme));
            case ChangeThemes.Outcome.NotFound() -> Answer.problem(Fault.NOT_FOUND, "There is no theme of this name.");
            case ChangeThemes.Outcome.Forbidden() ->
                Answer.problem(Fault.FORBIDDEN, "Only Admins make, change and delete themes.");
            case ChangeThemes.Outcome.Refused(List<Violation> violations) ->
                Answer.problem(Problem.invalid(violations));
        };
    }
}
