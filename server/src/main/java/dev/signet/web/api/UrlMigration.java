package dev.signet.web.api;

import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.WireNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What becomes of each parameter of a whole-URL signature when its host moves to tokens (embedding.md §3.6).
final class UrlMigration {
    /// The header of a token, by which parameter it is made of.
    static final Map<String, String> HEADER = Map.of("alg", "HS256", "kid", ":client_id");

    static final List<ParameterMove> MOVES = List.of(
            claim(":nonce", "jti", "Unique for each token."),
            claim(":email", "sub", ""),
            new ParameterMove(
                    ":client_id", WireNames.of(Place.HEADER), "kid", "As the claim iss too, if the host likes."),
            claim(":time", "iat", "Whole seconds."),
            claim(":session_length", "exp", ":time and :session_length added up; at most 30 days later than iat."),
            claim(":external_user_team", "teams", "A list of names instead of names between commas."),
            claim(":account_type", "account_type", ""),
            claim(":first_name", "first_name", ""),
            claim(":last_name", "last_name", ""),
            claim(":eval_connection_id", "eval_connection_id", ""),
            claim(":ua_<Attribute>", "user_attributes", "All of them in one object, by the names after :ua_."),
            gone(":mode", "Tokens have one mode."),
            gone(":external_user_id", "The user is the one of sub."),
            gone(":signature", "The token is signed instead of the URL."),
            permission(":hide_run_as_recipient", "Run exports as recipient"),
            permission(":hide_schedule", "Schedule export"),
            permission(":hide_send", "Download"),
            gone(":loading_bg", "The host shows its own loading screen until the event workbook:loaded."),
            gone(":loading_text", "The host shows its own loading screen until the event workbook:loaded."),
            new ParameterMove(":show_footer", WireNames.of(Place.QUERY), ":menu_position", "none instead of false."),
            gone(":hide_sheet_interactions", "No equivalent."),
            gone(":showUnderlyingData", "No equivalent."),
            gone(":use_user_name", "No equivalent."));

    private UrlMigration() {}

    /// Where a parameter goes.
    enum Place {
        HEADER,
        CLAIM,
        QUERY,
        ACCOUNT_TYPE,
        NOWHERE
    }

    /// One parameter. What is not among them stays in the query as it is, and is not signed any more.
    record ParameterMove(
            String parameter,
            @OneOf(Place.class) String place,

            @Doc("What it is called there; empty when it is gone")
            String becomes,

            @Doc("What to mind; empty when there is nothing")
            String note) {}

    /// The claims, each with the parameter it is made of.
    static Map<String, String> claims() {
        Map<String, String> claims = new LinkedHashMap<>();
        for (ParameterMove move : MOVES) {
            if (move.place().equals(WireNames.of(Place.CLAIM))) claims.put(move.becomes(), move.parameter());
        }
        return claims;
    }

    private static ParameterMove claim(String parameter, String claim, String note) {
        return new ParameterMove(parameter, WireNames.of(Place.CLAIM), claim, note);
    }

    private static ParameterMove permission(String parameter, String permission) {
        return new ParameterMove(
                parameter,
                WireNames.of(Place.ACCOUNT_TYPE),
                permission,
                "Take the permission from the account type of those who may not.");
    }

    private static ParameterMove gone(String parameter, String note) {
        return new ParameterMove(parameter, WireNames.of(Place.NOWHERE), "", note);
    }
}
