package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    private static final Routes ROUTES = Routes.of(
            List.of(
                    route("/"),
                    route("/a/{x}/c"),
                    route("/a/b/{y}"),
                    route("/a/b/d"),
                    route("/files/{path...}"),
                    route("/files/one")),
            List.of());

    private static Route<?, ?> route(String path) {
        return Route.get(path).handledBy(_ -> Answer.emptyObject());
    }

    private static String found(String path) {
        return switch (ROUTES.match("GET", path)) {
            case Match.Found(Route<?, ?> route, Map<String, String> parameters) ->
                route.endpoint().path() + " " + parameters;
            case Match.OtherMethod _ -> "other method";
            case Match.Nowhere _ -> "nowhere";
        };
    }

    @Test
    void prefersTheLiteralAndGoesBackWhenItLeadsNowhere() {
        assertThat(found("/")).isEqualTo("/ {}");
        assertThat(found("/a/b/d")).isEqualTo("/a/b/d {}");
        assertThat(found("/a/b/c")).isEqualTo("/a/b/{y} {y=c}");
        assertThat(found("/a/z/c")).isEqualTo("/a/{x}/c {x=z}");
        assertThat(found("/a/z/d")).isEqualTo("nowhere");
        assertThat(found("/files/one")).isEqualTo("/files/one {}");
        assertThat(found("/files/one/two")).isEqualTo("/files/{path...} {path=one/two}");
        assertThat(found("/files")).isEqualTo("nowhere");
        assertThat(ROUTES.match("POST", "/a/b/d")).isInstanceOf(Match.OtherMethod.class);
    }

    @Test
    void refusesTwoRoutesAtOnePlace() {
        assertThatThrownBy(() -> Routes.of(List.of(route("/a/{x}"), route("/a/{y}")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/a/", "/a//b", "/{a}/{a}", "/{a...}/b", "/a{b}", "/{}"})
    void refusesPatternsThatMeanNothing(String pattern) {
        assertThatThrownBy(() -> PathPattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void neverThrowsWhateverThePath(@ForAll String path) {
        assertThat(ROUTES.match("GET", path)).isNotNull();
        assertThat(ROUTES.match("GET", "/files/" + path)).isNotNull();
    }

    @Property
    void neverLeadsOutOfAFolder(@ForAll String path) {
        if (ROUTES.match("GET", "/files/" + path)
                instanceof Match.Found(Route<?, ?> found, Map<String, String> parameters)) {
            assertThat(found).isNotNull();
            assertThat(parameters.getOrDefault("path", "").split("/", -1)[0]).isNotIn(".", "..");
        }
    }
}
