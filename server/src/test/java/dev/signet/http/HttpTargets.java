package dev.signet.http;

import dev.signet.base.Violation;
import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Paths, queries and headers under attack.
public final class HttpTargets {
    private static final QueryParameter<Integer> LIMIT = QueryParameter.integer("limit", "", 1, 1_000, 50);
    private static final QueryParameter<Boolean> FLAG = QueryParameter.flag("flag", "");
    private static final QueryParameter<Optional<HttpMethod>> CHOICE =
            QueryParameter.choice("choice", "", HttpMethod.class);
    private static final URI OURS = URI.create("https://signet.example/a/b");

    private HttpTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofBytes("form", HttpTargets::form),
                Target.ofText("query-string", HttpTargets::query),
                Target.ofText("url-path", HttpTargets::path),
                Target.ofText("percent", HttpTargets::percent),
                Target.ofText("local-path", HttpTargets::localPath),
                Target.ofText("accept-encoding", HttpTargets::codings),
                Target.ofText("proxy-networks", HttpTargets::proxies),
                Target.ofText("html", HttpTargets::html));
    }

    /// A form is read within bounds, names no value in what it complains of, and survives being sent again.
    private static void form(byte[] input) {
        Form form = Form.parse(input);
        int parameters =
                form.names().stream().mapToInt(name -> form.all(name).size()).sum();
        Promise.holds(parameters <= Form.MAX_PARAMETERS, "a form has a bounded number of parameters");
        Promise.holds(form.violations().size() <= Form.MAX_PARAMETERS + 1, "complaints are bounded");
        form.violations().forEach(each -> Promise.holds(each.field().isEmpty(), "complaints name positions"));
        Form again = Form.parse(encoded(form));
        Promise.same(again.names(), form.names(), "names survive");
        for (String name : form.names()) Promise.same(again.all(name), form.all(name), "values survive");
    }

    private static String encoded(Form form) {
        return form.names().stream()
                .flatMap(name -> form.all(name).stream().map(value -> encoded(name) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A declared parameter is a value within its bounds or a violation, never both, never neither.
    private static void query(String input) {
        Form form = Form.parse(input);
        for (QueryParameter<?> parameter : List.of(LIMIT, FLAG, CHOICE)) {
            List<Violation> told = new ArrayList<>();
            Optional<Object> value = parameter.read(form, told::add);
            Promise.same(value.isPresent(), told.isEmpty(), "a parameter is read or complained of");
            if (parameter == LIMIT && value.isPresent()) {
                int limit = (Integer) value.get();
                Promise.holds(limit >= 1 && limit <= 1_000, "a number is within its bounds");
            }
        }
        Promise.holds(Form.raw(input).size() <= Form.MAX_PARAMETERS, "raw parameters are bounded");
    }

    /// A path that is understood has one meaning: no empty, dotted or invisible segments, and the same when sent again.
    private static void path(String input) {
        PathSegments.of(input).ifPresent(segments -> {
            for (String segment : segments) {
                Promise.holds(!List.of("", ".", "..").contains(segment), "no segment is empty or dots");
                Promise.holds(segment.chars().noneMatch(c -> c < ' ' || c == 0x7f), "no control characters");
            }
            String again = segments.stream()
                    .map(segment -> "/" + encoded(segment).replace("+", "%20"))
                    .collect(Collectors.joining());
            Promise.same(PathSegments.of(again.isEmpty() ? "/" : again).orElseThrow(), segments, "paths survive");
        });
    }

    private static void percent(String input) {
        Promise.same(Percent.decodeForm(encoded(input)).orElseThrow(), input, "what is encoded is decoded");
        Percent.decode(input)
                .ifPresent(text -> Promise.holds(text.length() <= input.length(), "decoding never makes text longer"));
        Percent.decodeForm(input);
    }

    /// Whatever is accepted leads to this server.
    private static void localPath(String input) {
        LocalPath.parse(input).ifPresent(path -> {
            Promise.holds(path.value().startsWith("/") && !path.value().startsWith("//"), "a path of ours");
            Promise.holds(path.value().indexOf('\\') < 0, "no backslash, which browsers take for a slash");
            try {
                Promise.same(OURS.resolve(path.value()).getAuthority(), "signet.example", "it stays here");
            } catch (IllegalArgumentException notAUri) {
                // browsers escape what java.net refuses
            }
        });
    }

    private static void codings(String input) {
        AcceptedCodings codings = AcceptedCodings.parse(input);
        if (!input.toLowerCase(Locale.ROOT).contains("gzip") && input.indexOf('*') < 0) {
            Promise.holds(!codings.has("gzip"), "nothing is taken that was not named");
        }
    }

    private static void proxies(String input) {
        TrustedProxies.parse(List.of(input.split(",", -1))).ifPresent(proxies -> {
            for (TrustedProxies.Network network : proxies.networks()) {
                Promise.holds(network.contains(network.address()), "a network contains the address that names it");
            }
        });
    }

    /// Text and attribute values never become markup, and data never end their element.
    private static void html(String input) {
        String page = Html.element("p").with("title", input).saying(input).markup();
        Promise.same(page.chars().filter(c -> c == '<').count(), 2L, "two tags and no more");
        Promise.same(page.chars().filter(c -> c == '"').count(), 2L, "one attribute and no more");
        String data = Html.data("data", List.of(input)).markup();
        Promise.same(data.indexOf("</"), data.length() - "</script>".length(), "data end where they should");
    }
}
