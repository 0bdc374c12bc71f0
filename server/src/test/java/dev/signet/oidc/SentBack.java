package dev.signet.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a browser goes once the provider has seen who it is (OpenID Connect Core §3.1.2.5, RFC 9207 §2).
record SentBack(AuthorizationAsk ask, String issuer, Set<ProviderFault> faults) {

    /// With a code for that person, or with what went wrong.
    URI with(ProviderCodes codes, ProviderPerson person) {
        Map<String, String> answer = new LinkedHashMap<>();
        if (faults.contains(ProviderFault.SAYS_NO)) {
            answer.put("error", "access_denied");
            answer.put("error_description", "The person said no.");
        } else if (faults.contains(ProviderFault.SAYS_MARKUP)) {
            answer.put("error", "\"><script>alert(1)</script>");
            answer.put("error_description", "<script>alert(2)</script>");
        } else {
            answer.put("code", codes.give(ask, person));
        }
        answer.put("state", faults.contains(ProviderFault.OTHER_STATE) ? "0".repeat(64) : ask.state());
        boolean another = faults.contains(ProviderFault.OTHER_ISSUER_IN_ANSWER);
        answer.put("iss", another ? "https://issuer.example" : issuer);
        return URI.create(ask.redirect() + "?" + query(answer));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
