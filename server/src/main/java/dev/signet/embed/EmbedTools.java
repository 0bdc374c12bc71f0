package dev.signet.embed;

import dev.signet.access.AccessGround;
import dev.signet.access.Profiles;
import dev.signet.access.RehearseEmbedUser;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.EmbedCredentials;
import java.util.function.Function;

/// The use cases of whoever looks after embeds: explaining a URL, trying one out, and what is embedded where.
public record EmbedTools(ExplainEmbed explain, SignSandboxUrl sandbox, ListEmbeds list, ReportUsage usage) {

    /// What they stand on beside the ground of paths.
    public record Ground(PathGround paths, EmbedCredentials credentials, Profiles profiles) {}

    /// How addresses begin, without a slash at the end, and the slug of each organization in them.
    public record Site(String base, Function<OrganizationId, String> slugs) {}

    /// Wires them.
    static EmbedTools over(Ground ground, EmbedRules rules, WholeUrlRules whole, Site site, OpenTokens open) {
        PathGround paths = ground.paths();
        PathRights rights = new PathRights(paths);
        SandboxAddress address = new SandboxAddress(site.base(), site.slugs());
        return new EmbedTools(
                new ExplainEmbed(paths, rights, explainers(ground, rules, whole, open), whole, site.slugs()),
                new SignSandboxUrl(paths, rights, ground.credentials(), new SignSandboxUrl.Limits(address, whole)),
                new ListEmbeds(paths, rights),
                new ReportUsage(paths, rights, ground.credentials()));
    }

    private static ExplainEmbed.Explainers explainers(
            Ground ground, EmbedRules rules, WholeUrlRules whole, OpenTokens open) {
        PathGround paths = ground.paths();
        AccessGround access = paths.access();
        EmbedCredentials credentials = ground.credentials();
        OwnerRule owners = new OwnerRule(access.standings(), rules);
        ExplainSigner signers = new ExplainSigner(credentials, owners, paths.policies(), access.standings());
        ReadUrlClaims.Rules urlRules = new ReadUrlClaims.Rules(whole, rules.skew());
        ProveTicket tokens = new ProveTicket(credentials, owners, rules, access.clock());
        ProveUrl urls = new ProveUrl(credentials, owners, paths.policies(), urlRules, access.clock());
        RehearseEmbedUser users = new RehearseEmbedUser(access.audit(), access.clock());
        ExplainVisit visits = new ExplainVisit(access.database(), users, owners, ground.profiles());
        SettleTerms settle = new SettleTerms(
                access.database(), paths.published(), new LiveConnections(access.database(), access.access()), open);
        return new ExplainEmbed.Explainers(
                new ExplainToken(tokens, signers, credentials, rules),
                new ExplainWholeUrl(urls, signers, credentials, paths.policies(), urlRules),
                new ExplainBearer(signers, visits, settle, FrameOrigins.ofServer(whole.own())),
                new ExplainEmbedPath(paths),
                new ExplainContent(new FindContent(access.access(), paths.published())));
    }
}
