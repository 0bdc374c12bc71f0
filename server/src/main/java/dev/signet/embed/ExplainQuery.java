package dev.signet.embed;

import dev.signet.embed.EmbedExplanation.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Explains the parameters with a colon: which are known to which form, and which are passed over (embedding.md §2.2,
/// §2.8, §3.2, §3.5).
final class ExplainQuery {
    private static final Set<String> LOOKS = words(":bookmark :disable_mobile_view :embed :explore :hide_bookmarks"
            + " :hide_explore_toggle :hide_folder_navigation :hide_menu :hide_sheet_interactions :hide_tooltip :lng"
            + " :lng_variant :loading_bg :loading_text :menu_position :nodeId :responsive_height :showUnderlyingData"
            + " :show_footer :theme");
    private static final Set<String> TOKENS = words(":jwt");
    private static final Set<String> WHOLE = words(":account_type :client_id :email :eval_connection_id"
            + " :external_user_id :external_user_team :first_name :hide_run_as_recipient :hide_schedule :hide_send"
            + " :last_name :mode :nonce :oauth_token :session_length :signature :time :use_user_name");
    private static final String ATTRIBUTE = ":ua_";

    private ExplainQuery() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /// The names that are passed over.
    static List<String> explain(PastedUrl url, Form form, Findings findings) {
        List<String> ours = url.parameters().stream()
                .map(PastedUrl.Parameter::name)
                .filter(name -> name.startsWith(":"))
                .toList();
        List<String> ignored =
                ours.stream().distinct().filter(name -> !isKnown(name, form)).toList();
        if (!ignored.isEmpty()) {
            findings.warned(
                    EmbedRule.KNOWN_PARAMETERS,
                    "Not known here: " + String.join(", ", ignored) + ". It is passed over.",
                    "Leave it out, or check the spelling; user attributes and teams are claims of a token.");
        }
        if (form != Form.WHOLE_URL) twice(ours, findings);
        return ignored;
    }

    private static boolean isKnown(String name, Form form) {
        return switch (form) {
            case TOKEN -> TOKENS.contains(name) || LOOKS.contains(name);
            case WHOLE_URL -> WHOLE.contains(name) || LOOKS.contains(name) || name.startsWith(ATTRIBUTE);
            case PUBLIC, UNKNOWN -> LOOKS.contains(name);
        };
    }

    /// A token that is there twice is told by its own rule.
    private static void twice(List<String> names, Findings findings) {
        String twice = names.stream()
                .filter(name -> !TOKENS.contains(name))
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .collect(Collectors.joining(", "));
        if (twice.isEmpty()) return;
        findings.warned(
                EmbedRule.REPEATED_PARAMETER, "There twice: " + twice + ". The first one counts.", "Send it once.");
    }
}
