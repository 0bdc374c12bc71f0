package dev.signet.oidc;

import dev.signet.base.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the texts of an identity provider must be like.
final class ProviderTexts {
    private static final int MOST_GROUPS = 200;
    private static final int LONGEST_ISSUER = 1_000;
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,100}");
    private static final Pattern CLIENT_ID = Pattern.compile("[!-~](?:[ -~]{0,498}[!-~])?");
    private static final Pattern GROUP = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]{1,200}");

    private final Schemes schemes;

    ProviderTexts(Schemes schemes) {
        this.schemes = schemes;
    }

    /// All that is wrong; a new one needs what others may leave out.
    List<Violation> violations(ProviderChange wanted, boolean isNew) {
        List<Violation> violations = new ArrayList<>();
        ProviderChange.Identity identity = wanted.identity();
        demand(
                violations,
                "name",
                identity.name().map(String::strip),
                isNew,
                text -> NAME.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of("Give a name of one line, of 1 to 100 characters."));
        demand(violations, "issuer", identity.issuer(), isNew, this::issuer);
        demand(
                violations,
                "clientId",
                identity.clientId(),
                isNew,
                text -> CLIENT_ID.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of("Give the client ID, of 1 to 500 printable ASCII characters."));
        wanted.joining()
                .groupsClaim()
                .flatMap(claim -> claim)
                .filter(claim -> !isGroup(claim))
                .ifPresent(_ -> violations.add(
                        new Violation("groupsClaim", "Give the name of a claim, of 1 to 200 characters.")));
        wanted.joining().groupTeams().ifPresent(teams -> violations.addAll(groups(teams)));
        return violations;
    }

    private interface Rule {
        Optional<String> broken(String text);
    }

    private static void demand(
            List<Violation> violations, String field, Optional<String> given, boolean needed, Rule rule) {
        if (given.isEmpty() && needed) violations.add(new Violation(field, "This field is required."));
        given.flatMap(rule::broken).ifPresent(message -> violations.add(new Violation(field, message)));
    }

    private Optional<String> issuer(String text) {
        boolean fits = text.length() <= LONGEST_ISSUER
                && uri(text)
                        .filter(schemes::permit)
                        .filter(uri -> uri.getRawQuery() == null)
                        .isPresent();
        if (fits) return Optional.empty();
        return Optional.of(
                schemes == Schemes.HTTPS
                        ? "Give the issuer as its discovery document spells it: an https URL without a user, a query"
                                + " and a fragment."
                        : "Give the issuer as its discovery document spells it: a URL of https or http without a user,"
                                + " a query and a fragment.");
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    private static List<Violation> groups(Map<String, String> teams) {
        List<Violation> violations = new ArrayList<>();
        if (teams.size() > MOST_GROUPS) {
            violations.add(new Violation("groupTeams", "Map at most " + MOST_GROUPS + " groups."));
        }
        teams.keySet().stream()
                .filter(group -> !isGroup(group))
                .sorted()
                .forEach(group -> violations.add(new Violation(
                        "groupTeams[\"" + shown(group) + "\"]", "Give the name of a group, of 1 to 200 characters.")));
        return violations;
    }

    private static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }

    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
