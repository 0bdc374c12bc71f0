package dev.signet.embed;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.KnownEmbedUsers;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.OrganizationSlugs;
import dev.signet.access.Profiles;
import dev.signet.access.Refusals;
import dev.signet.access.Standings;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.VouchedTokens;
import dev.signet.database.Database;
import dev.signet.workbooks.ReadPublished;
import java.time.InstantSource;

/// The wing of embeds: opening them, and the sessions of who looks.
public final class Embeds {
    private final OpenEmbed open;
    private final OpenPath openPath;
    private final RenewSession renew;
    private final ViewerSessions sessions;
    private final TradeTicket.Parts trading;
    private final WholeUrlRules.Deprecation deprecation;
    private final CountLoads loads;
    private final OpenTokens tokens;

    private Embeds(
            Opening opening, ViewerSessions sessions, TradeTicket.Parts trading, WholeUrls whole, OpenTokens tokens) {
        this.open = opening.byTicket();
        this.openPath = opening.byPath();
        this.renew = opening.renewing();
        this.deprecation = whole.rules().deprecation();
        this.loads = whole.loads();
        this.sessions = sessions;
        this.trading = trading;
        this.tokens = tokens;
    }

    /// The two ways in, and the way to stay.
    private record Opening(OpenEmbed byTicket, OpenPath byPath, RenewSession renewing) {}

    /// Who is who, who may what, and what addresses call organizations.
    public record People(Access access, Standings standings, Profiles profiles, OrganizationSlugs slugs) {}

    /// Where it is written down.
    public record Records(Audit audit, AuditGroup group, Refusals refusals) {}

    /// What this wing stands on.
    public record Ground(
            Database database, People people, Records records, EmbedCredentials credentials, ReadPublished published) {}

    /// What URLs that are signed as a whole need beside: what organizations have settled, the rules, and the
    /// counting of who still sends them, and of what is opened in every form.
    public record WholeUrls(OrganizationPolicies policies, WholeUrlRules rules, WholeUrlUses uses, CountLoads loads) {}

    /// Wires the wing.
    public static Embeds over(Ground ground, EmbedRules rules, WholeUrls whole, InstantSource clock) {
        People people = ground.people();
        Records records = ground.records();
        OwnerRule owners = new OwnerRule(people.standings(), rules);
        FindContent content = new FindContent(people.access(), ground.published());
        ProveTicket prove = new ProveTicket(ground.credentials(), owners, rules, clock);
        FrameOrigins origins = FrameOrigins.ofServer(whole.rules().own());
        RefusalRecord refusals = new RefusalRecord(records.group(), records.refusals(), origins, clock);
        LiveConnections connections = new LiveConnections(ground.database(), people.access());
        OpenTokens tokens = new OpenTokens();
        SettleTerms settle = new SettleTerms(ground.database(), ground.published(), connections, tokens);
        KnownEmbedUsers known = new KnownEmbedUsers(ground.database(), people.standings(), people.profiles());
        AdmitViewer.Terms terms = new AdmitViewer.Terms(
                owners,
                settle,
                new AdmitViewer.People(people.profiles(), known),
                ground.credentials().sealer());
        AdmitViewer admit = new AdmitViewer(ground.database(), terms, rules, records.audit(), clock);
        SessionWays ways = new SessionWays(ground.database(), ground.credentials(), connections);
        LetIn letIn = new LetIn(ground.credentials(), admit, content, refusals, origins);
        LivePaths paths = new LivePaths(ground.database(), people.standings(), whole.policies());
        ProveUrl urls = new ProveUrl(
                ground.credentials(),
                owners,
                whole.policies(),
                new ReadUrlClaims.Rules(whole.rules(), rules.skew()),
                clock);
        ViewerSessions.State state =
                new ViewerSessions.State(ground.credentials(), people.standings(), people.profiles(), paths);
        Opening opening = new Opening(
                new OpenEmbed(people.slugs(), prove, letIn, refusals),
                new OpenPath(urls, new OpenPath.Doors(paths, content, letIn), refusals, whole.uses(), clock),
                new RenewSession(
                        new RenewSession.Ground(people.slugs(), content),
                        new RenewSession.Provers(prove, urls, whole.uses()),
                        admit,
                        ground.credentials(),
                        refusals));
        return new Embeds(
                opening,
                new ViewerSessions(
                        new LiveSessions(ground.database()),
                        state,
                        owners,
                        new ViewerSessions.Contents(content, ways),
                        clock),
                new TradeTicket.Parts(ground.database(), prove, rules, clock),
                whole,
                tokens);
    }

    /// Opens embeds with signed URLs.
    public OpenEmbed open() {
        return open;
    }

    /// Opens embeds at paths that stay the same.
    public OpenPath openPath() {
        return openPath;
    }

    /// Gives pages that are open new sessions.
    public RenewSession renew() {
        return renew;
    }

    /// What is told of the end of URLs that are signed as a whole.
    public WholeUrlRules.Deprecation deprecation() {
        return deprecation;
    }

    /// Counts what is opened.
    public CountLoads loads() {
        return loads;
    }

    /// The use cases of whoever looks after embeds. They open tokens of tickets in the room that visits have for it.
    public EmbedTools tools(EmbedTools.Ground ground, EmbedRules rules, WholeUrlRules whole, EmbedTools.Site site) {
        return EmbedTools.over(ground, rules, whole, site, tokens);
    }

    /// Trades tickets for access tokens of that wing.
    public TradeTicket trading(VouchedTokens tokens) {
        return new TradeTicket(trading, tokens);
    }

    /// Sessions by the key of a page.
    public ViewerSessions sessions() {
        return sessions;
    }
}
