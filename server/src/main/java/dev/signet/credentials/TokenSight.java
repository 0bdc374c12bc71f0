package dev.signet.credentials;

import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.ClientId;
import dev.signet.secrets.TokenHolder;
import dev.signet.secrets.TokenUse;
import dev.signet.secrets.VerifiedToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which tokens a credential may ask about and end: its own, and an Admin's all of the organization.
final class TokenSight {
    private static final String REFRESH_HINT = "refresh_token";

    private final Tokens tokens;
    private final Credentials credentials;
    private final Standings standings;

    TokenSight(Tokens tokens, Credentials credentials, Standings standings) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.standings = standings;
    }

    /// A token in sight, what it is for, and whose it is.
    record Seen(VerifiedToken token, TokenUse use, Credential credential) {}

    /// The token, when it is one and within the client's sight; `hint` is RFC 7009 §2.1's and may be
    /// anything.
    Optional<Seen> look(Credential client, String text, String hint) {
        List<TokenUse> order = hint.equals(REFRESH_HINT)
                ? List.of(TokenUse.REFRESH, TokenUse.ACCESS)
                : List.of(TokenUse.ACCESS, TokenUse.REFRESH);
        return order.stream()
                .flatMap(use -> tokens.verify(text, use).stream().flatMap(token -> seen(token, use)))
                .findFirst()
                .filter(seen -> isInSight(client, seen.credential()));
    }

    private Stream<Seen> seen(VerifiedToken token, TokenUse use) {
        TokenHolder holder = token.claims().holder();
        return credentials.find(new ClientId(holder.client())).stream()
                .map(stored -> new Seen(token, use, stored.credential()));
    }

    private boolean isInSight(Credential client, Credential other) {
        if (client.id().equals(other.id())) return true;
        return client.organization().equals(other.organization())
                && standings
                        .find(client.organization(), client.owner())
                        .filter(Standing::isActive)
                        .filter(standing -> standing.accountType().isAdmin())
                        .isPresent();
    }
}
