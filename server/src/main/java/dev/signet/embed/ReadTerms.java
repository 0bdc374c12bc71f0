package dev.signet.embed;

import dev.signet.base.InodeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a ticket says of its session alone. What is wrong, the reader of single claims or parameters remembers.
final class ReadTerms {
    static final String TOKEN = "oauth_token";
    static final String TOKENS = "connection_oauth_tokens";
    static final String CONNECTION = "eval_connection_id";

    private static final String NO_CONNECTION = "is not the id of a connection";
    private static final String NOT_BOTH = "cannot come with tokens for connections";

    private ReadTerms() {}

    static SessionTerms terms(ClaimReader claims) {
        Optional<InodeId> connection = claims.text(CONNECTION)
                .flatMap(id -> InodeId.parse(id).or(() -> claims.wrong(CONNECTION, NO_CONNECTION)));
        if (connection.isPresent() && (claims.has(TOKEN) || claims.has(TOKENS))) claims.wrong(CONNECTION, NOT_BOTH);
        return new SessionTerms(
                claims.texts("session_teams").map(Set::copyOf),
                claims.mapping("session_attributes").orElse(Map.of()),
                claims.settings("ui"),
                claims.settings("controls"),
                connection,
                tokens(claims).count());
    }

    static WarehouseTokens tokens(ClaimReader claims) {
        Map<InodeId, String> single = new HashMap<>();
        claims.mapping(TOKENS)
                .orElse(Map.of())
                .forEach((id, token) -> InodeId.parse(id)
                        .or(() -> claims.wrong(TOKENS + "." + id, NO_CONNECTION))
                        .ifPresent(connection -> single.put(connection, token)));
        WarehouseTokens tokens = new WarehouseTokens(claims.text(TOKEN), single);
        if (tokens.count() > WarehouseTokens.MOST) {
            claims.wrong(
                    TOKENS, "names too many connections: a ticket has at most " + WarehouseTokens.MOST + " tokens");
        }
        return tokens;
    }

    static SessionTerms terms(UrlParameterReader parameters) {
        String name = ":" + CONNECTION;
        Optional<InodeId> connection = parameters.text(name).flatMap(InodeId::parse);
        if (connection.isEmpty() && parameters.text(name).isPresent()) parameters.wrong(name, NO_CONNECTION);
        if (connection.isPresent() && tokens(parameters).isAny()) parameters.wrong(name, NOT_BOTH);
        return new SessionTerms(
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                connection,
                tokens(parameters).count());
    }

    /// In a token of that form a plus is a plus: base 64 has no space.
    static WarehouseTokens tokens(UrlParameterReader parameters) {
        return new WarehouseTokens(parameters.word(":" + TOKEN), Map.of());
    }
}
