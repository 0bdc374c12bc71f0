package dev.signet.credentials;

import dev.signet.access.AllowedAddresses;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Refusals;
import dev.signet.access.Standings;
import dev.signet.database.Database;
import dev.signet.secrets.Sealer;
import java.time.InstantSource;

/// The wing of bearer tokens: issue, refresh, exchange, verify, look at, end, over the same caches.
public final class ClientTokens {
    private final IssueToken issue;
    private final RefreshTokens refresh;
    private final VerifyToken verify;
    private final IntrospectToken introspect;
    private final EndToken end;
    private final ExchangeToken exchange;
    private final VouchedTokens vouched;

    private ClientTokens(Shared shared, Ground ground, RateLimits rates, Sealer sealer) {
        Records records = ground.records();
        OrganizationPolicies policies = new OrganizationPolicies(ground.database());
        WhoActs who = new WhoActs(
                shared.credentials(), shared.families(), ground.people().standings(), policies);
        ProveBearer bearers =
                new ProveBearer(shared.tokens(), shared.credentials(), shared.gate(), shared.families(), who);
        RateLimit grants = new RateLimit(rates.tokens(), shared.clock());
        RateLimit calls = new RateLimit(rates.calls(), shared.clock());
        issue = new IssueToken(new IssueToken.Parts(
                shared.clients(), shared.tokens(), records.grants(), ground.uses(), grants, shared.clock()));
        refresh = new RefreshTokens(ground.database(), refreshing(shared, ground));
        verify = new VerifyToken(bearers, calls);
        TokenSight sight = new TokenSight(
                shared.tokens(), shared.credentials(), ground.people().standings());
        introspect = new IntrospectToken(
                ground.database(),
                shared.clients(),
                sight,
                new IntrospectToken.Judging(shared.gate(), shared.families(), who));
        end = new EndToken(
                ground.database(), new EndToken.Parts(shared.clients(), sight, records.audit(), shared.clock()));
        exchange = new ExchangeToken(
                exchanging(shared, ground, grants),
                bearers,
                new ProveSubject(ground.database(), shared.credentials(), shared.gate(), sealer, shared.clock()));
        vouched = new VouchedTokens(new VouchedTokens.Parts(
                shared.clients(),
                shared.gate(),
                policies,
                shared.tokens(),
                new VouchedTokens.Kept(records.audit(), shared.refused(), ground.uses(), grants, shared.clock())));
    }

    private static ExchangeToken.Parts exchanging(Shared shared, Ground ground, RateLimit grants) {
        return new ExchangeToken.Parts(
                ground.database(),
                ground.people().standings(),
                shared.tokens(),
                new SpendAssertion(ground.database(), shared.clock()),
                new ExchangeToken.Keeping(
                        ground.records().grants(), shared.refused(), ground.uses(), grants, shared.clock()));
    }

    private static RefreshTokens.Parts refreshing(Shared shared, Ground ground) {
        return new RefreshTokens.Parts(
                shared.credentials(),
                shared.clients(),
                shared.gate(),
                shared.refused(),
                shared.tokens(),
                shared.families(),
                ground.records().audit(),
                ground.uses(),
                shared.clock());
    }

    /// What all of them use.
    private record Shared(
            Credentials credentials,
            AuthenticateClient clients,
            CredentialGate gate,
            RefusedTokens refused,
            Tokens tokens,
            TokenFamilies families,
            InstantSource clock) {}

    /// What this wing stands on in the rooms below.
    public record Ground(Database database, People people, Records records, CredentialUses uses) {}

    /// Who may, and from where.
    public record People(Standings standings, AllowedAddresses addresses) {}

    /// Where it is written down.
    public record Records(Audit audit, AuditGroup grants, Refusals refusals) {}

    /// How many failed client authentications a second are answered as such, for each address and each client
    /// id.
    public record FailureLimits(int perAddress, int perClient) {}

    /// How many tokens, and how many calls, a second each credential may have; zero for no limit.
    public record RateLimits(int tokens, int calls) {
        /// What holds unless somebody decides otherwise.
        public static final RateLimits NONE = new RateLimits(0, 0);
    }

    /// What is limited.
    public record Limits(FailureLimits failures, RateLimits rates) {}

    /// Wires the wing.
    public static ClientTokens over(Ground ground, SigningKeys keys, Limits limits, InstantSource clock) {
        Credentials credentials = new Credentials(ground.database());
        Records records = ground.records();
        Standings standings = ground.people().standings();
        CredentialGate gate = new CredentialGate(standings, ground.people().addresses(), clock);
        RefusedTokens refused = new RefusedTokens(records.grants(), records.refusals(), clock);
        FailureLimits failures = limits.failures();
        AuthenticateClient clients = new AuthenticateClient(
                new AuthenticateClient.Kept(credentials, new SpendAssertion(ground.database(), clock)),
                gate,
                refused,
                records.refusals(),
                AuthenticateClient.Limits.of(failures.perAddress(), failures.perClient(), clock));
        Shared shared = new Shared(
                credentials,
                clients,
                gate,
                refused,
                new Tokens(keys, clock),
                new TokenFamilies(ground.database(), clock),
                clock);
        return new ClientTokens(shared, ground, limits.rates(), keys.sealer());
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

    /// What a token is good for.
    public IntrospectToken introspect() {
        return introspect;
    }

    /// By an Admin's token and one that names whom they act as.
    public ExchangeToken exchange() {
        return exchange;
    }

    /// For users whom tickets vouch for.
    public VouchedTokens vouched() {
        return vouched;
    }

    /// The end of tokens before their time.
    public EndToken end() {
        return end;
    }
}
