package dev.signet.web.api;

import dev.signet.access.AuditFilter;
import dev.signet.access.AuditPeriod;
import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import dev.signet.http.Form;
import dev.signet.http.MadeRequest;
import dev.signet.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How programs say who they are and what they want, under attack.
public final class ApiTargets {
    private ApiTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofBytes("client-authentication", ApiTargets::authentication),
                Target.ofText("audit-query", ApiTargets::audit),
                Target.ofText("paging", ApiTargets::paging));
    }

    /// The first line is the `Authorization` header (several, parted by tabs), the second the form.
    private static void authentication(byte[] input) {
        List<String> lines = Target.lines(input, 2);
        List<String> headers = lines.getFirst().isEmpty()
                ? List.of()
                : List.of(lines.getFirst().split("\t", -1));
        Form form = Form.parse(lines.getLast());
        Request request = MadeRequest.with(Map.of("Authorization", headers));
        ClientAuthentication read = ClientAuthentication.of(request, form, Set.of("https://signet.example.com"));
        if (read instanceof ClientAuthentication.Presented) {
            Promise.holds(headers.size() <= 1, "one header counts");
            Promise.holds(
                    headers.isEmpty() || form.given("client_secret").isEmpty(),
                    "a client authenticates one way (RFC 6749 §2.3)");
        }
        Promise.same(request.headers("Authorization"), headers, "headers are told as they came");
    }

    private static void audit(String input) {
        Form form = Form.parse(input.getBytes(StandardCharsets.UTF_8));
        switch (AuditQuery.filter(form::first)) {
            case AuditQuery.Read.Good<AuditFilter> _ -> {}
            case AuditQuery.Read.Bad<AuditFilter>(var violations) ->
                Promise.holds(!violations.isEmpty(), "a refusal is explained");
        }
        if (AuditQuery.period(form::first) instanceof AuditQuery.Read.Good<AuditPeriod>(AuditPeriod period)
                && period.from().isPresent()
                && period.to().isPresent()) {
            Promise.holds(period.from().get().isBefore(period.to().get()), "a period ends after it began");
        }
    }

    /// The three numbers are page, limit and the length of a list: walking all pages shows every entry once.
    private static void paging(String input) {
        String[] words = input.split("[^0-9]+");
        int limit = 1 + number(words, 1) % 1_000;
        List<Integer> all = Collections.nCopies(number(words, 2) % 3_000, 1);
        Map<String, ?> page = new Paging(number(words, 0), limit).cut(all);
        Promise.holds(page.get("entries") instanceof List<?> entries && entries.size() <= limit, "a page is no longer");
        int seen = 0;
        for (int at = 0; at < all.size(); at += limit) {
            if (new Paging(at, limit).cut(all).get("entries") instanceof List<?> entries) seen += entries.size();
        }
        Promise.same(seen, all.size(), "pages show every entry once");
    }

    private static int number(String[] words, int at) {
        String word = at < words.length ? words[at] : "";
        return word.isEmpty() || word.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(word);
    }
}
