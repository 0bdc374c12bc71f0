package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.access.Profiles;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.EmbedOwners;
import dev.signet.credentials.HostOrigin;
import java.util.List;
import java.util.Optional;

/// The tools of whoever looks after embeds, in an [EmbedWorld].
final class Explained {
    static final String CONTENT = HostUrl.BASE + "/acme/workbook/";

    final EmbedWorld world;
    final EmbedTools tools;

    Explained(EmbedWorld world) {
        this.world = world;
        PathGround paths =
                new PathGround(world.ground(), world.policies, new EmbedOwners(world.ground()), world.workbooks.read());
        EmbedCredentials credentials = new EmbedCredentials(
                world.test.database(),
                new EmbedCredentials.Ground(world.sealer, world.policies, world.uses, world.clock));
        tools = world.embeds.tools(
                new EmbedTools.Ground(paths, credentials, new Profiles(world.test.database())),
                EmbedRules.standard(),
                WholeUrlRules.standard(List.of("https://bi.example.com", HostUrl.BASE)),
                new EmbedTools.Site(HostUrl.BASE, _ -> "acme"));
    }

    EmbedExplanation explain(String url) {
        return explain(world.admin, url, Optional.empty());
    }

    EmbedExplanation explain(Principal asker, String url, Optional<String> origin) {
        return tools.explain()
                .explain(asker, new ExplainEmbed.Question(url, origin.map(HostOrigin::new)))
                .orElseThrow();
    }

    /// The address of the world's workbook with that token.
    String url(HostToken token) {
        return url(world.host.sign(token));
    }

    String url(String token) {
        return CONTENT + world.workbook + "?:jwt=" + token + "&:embed=true";
    }

    /// That token without what it says of the user.
    static HostToken bare(HostToken token) {
        return token.without("teams").without("account_type").without("user_attributes");
    }

    static RuleFinding of(EmbedExplanation explanation, EmbedRule rule) {
        return explanation.rules().stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not told: " + explanation.rules()));
    }

    static List<EmbedRule> failed(EmbedExplanation explanation) {
        return explanation.rules().stream()
                .filter(one -> one.verdict() == RuleFinding.Verdict.FAILED)
                .map(RuleFinding::rule)
                .toList();
    }
}
