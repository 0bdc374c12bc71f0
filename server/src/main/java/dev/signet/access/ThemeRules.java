package dev.signet.access;

import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a theme can be made of. Nothing gets into a style sheet that is not of these forms.
///
/// Whether its colours can be told apart is the organization's business.
final class ThemeRules {
    private static final Set<String> OURS = Set.of("Light", "Dark", "Surface", "auto");
    private static final int LONGEST_NAME = 60;
    private static final int ROUNDEST = 24;
    private static final int LONGEST_FONT = 200;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern FONT = Pattern.compile("[a-zA-Z][a-zA-Z0-9 -]*(, *[a-zA-Z][a-zA-Z0-9 -]*)*");

    private final List<Violation> violations = new ArrayList<>();

    /// The theme as it is kept; what is wrong with it is in the list.
    Theme theme(ChangeThemes.Wanted wanted) {
        name(wanted.name());
        Optional<Theme.Base> base = Theme.Base.parse(wanted.base());
        if (base.isEmpty()) refuse("base", "Say Light or Dark.");
        wanted.font().ifPresent(this::font);
        if (wanted.radius().filter(radius -> radius < 0 || radius > ROUNDEST).isPresent()) {
            refuse("radius", "Give a number of pixels from 0 to " + ROUNDEST + ".");
        }
        return new Theme(
                wanted.name(), base.orElse(Theme.Base.LIGHT), colors(wanted.colors()), wanted.font(), wanted.radius());
    }

    /// All that was found wrong so far.
    List<Violation> violations() {
        return violations;
    }

    private void name(String name) {
        boolean fits = !name.isBlank()
                && name.strip().equals(name)
                && name.codePoints().noneMatch(Character::isISOControl)
                && name.codePointCount(0, name.length()) <= LONGEST_NAME;
        if (!fits) refuse("name", "Give one line of at most " + LONGEST_NAME + " characters.");
        if (OURS.contains(name)) refuse("name", "This name is taken by a theme of ours. Choose another.");
    }

    private void font(String font) {
        if (font.length() > LONGEST_FONT || !FONT.matcher(font).matches()) {
            refuse(
                    "font",
                    "Give names of fonts with commas between: letters, digits, spaces and hyphens, at most "
                            + LONGEST_FONT + " characters.");
        }
    }

    private Map<String, String> colors(Map<String, String> colors) {
        Map<String, String> kept = new TreeMap<>();
        colors.forEach((token, color) -> {
            if (!Theme.TOKENS.contains(token)) {
                refuse("colors", "There is nothing of the name " + shown(token) + " to colour.");
            } else if (!COLOR.matcher(color).matches()) {
                refuse("colors." + token, "Give # and six hexadecimal digits.");
            } else {
                kept.put(token, color.toLowerCase(Locale.ROOT));
            }
        });
        return kept;
    }

    private static String shown(String token) {
        return token.length() <= LONGEST_NAME ? token : token.substring(0, LONGEST_NAME) + "…";
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
