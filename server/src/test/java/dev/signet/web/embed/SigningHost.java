package dev.signet.web.embed;

import dev.signet.TestClock;
import dev.signet.base.ClientId;
import dev.signet.secrets.OAuthTokens;
import dev.signet.secrets.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A host's backend with its credential: what it signs for viewers, each of a region.
record SigningHost(ClientId client, String secret, TestClock clock) {
    /// What hosts know the server by.
    static final String BASE = "https://bi.example.com";

    /// A ticket that is good for an hour.
    String ticket(String region) {
        return ticket(region, Map.of());
    }

    /// The same with these claims too.
    String ticket(String region, Map<String, Object> more) {
        Map<String, Object> claims = Ticket.claims(region, UUID.randomUUID().toString(), now());
        claims.putAll(more);
        return Ticket.signed(client.value(), secret, claims);
    }

    /// What it sends to that path by a signature over the whole URL: path and query.
    String signed(String path, String region, String more) {
        String message = BASE + path + "?:nonce=" + UUID.randomUUID() + "&:client_id=" + client
                + "&:email=" + region.toLowerCase(Locale.ROOT) + "@example.com&:external_user_id=1"
                + "&:external_user_team=" + ViewerWorld.TEAM
                + "&:account_type=View&:mode=userbacked&:session_length=600&:time=" + now() + "&:ua_Region=" + region
                + more;
        return Ticket.signedUrl(message, secret).substring(BASE.length());
    }

    /// A token for a warehouse as the host encrypts it.
    String encrypted(String token) {
        return OAuthTokens.under(Secret.ofText(secret)).encrypt(Secret.ofText(token));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
