package dev.signet.credentials;

import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.Refusals;
import dev.signet.access.Standings;
import dev.signet.database.Database;
import java.time.InstantSource;

/// The wing of bearer tokens: issue, refresh, verify, over the same caches.
public final class ClientTokens {
    private final IssueToken issue;
    private final RefreshTokens refresh;
    private final VerifyToken verify;

    private ClientTokens(IssueToken issue, RefreshTokens refresh, VerifyToken verify) {
        this.issue = issue;
        this.refresh = refresh;
        this.verify = verify;
    }

    /// What this wing stands on in the rooms below.
    public record Ground(Database database, Standings standings, Audit audit, AuditGroup grants, Refusals refusals) {}

    /// How many failed client authentications a second are answered as such, for each address and each client id.
    public record FailureLimits(int perAddress, int perClient) {}

    /// Wires the wing.
    public static ClientTokens over(Ground ground, SigningKeys keys, FailureLimits limits, InstantSource clock) {
        Credentials credentials = new Credentials(ground.database());
        AuthenticateClient clients = new AuthenticateClient(
                credentials,
                ground.standings(),
                ground.refusals(),
                new AuthenticateClient.Limits(limits.perAddress(), limits.perClient(), clock));
        Tokens tokens = new Tokens(keys, clock);
        TokenFamilies families = new TokenFamilies(ground.database(), clock);
        RefreshTokens.Parts parts =
                new RefreshTokens.Parts(credentials, clients, tokens, families, ground.audit(), clock);
        return new ClientTokens(
                new IssueToken(clients, tokens, ground.grants(), clock),
                new RefreshTokens(ground.database(), parts),
                new VerifyToken(tokens, credentials, clients, families));
    }

    /// By client id and secret.
    public IssueToken issue() {
        return issue;
    }

    /// By refresh token.
    public RefreshTokens refresh() {
        return refresh;
    }

    /// Proof of a bearer token.
    public VerifyToken verify() {
        return verify;
    }
}
