package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.HostOrigin;
import dev.signet.embed.EmbedExplanation.Form;
import dev.signet.embed.EmbedExplanation.Told;
import dev.signet.embed.ExplainBearer.Bearer;
import dev.signet.embed.PastedUrl.Parameter;
import dev.signet.embed.PastedUrl.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Explains the URL of an embed: every rule of opening it, asked by itself, each with its fix.
///
/// Guarantee: the ticket is not used up, nobody is created or changed, and nothing of the URL is kept or logged. Who
/// asks learns what concerns their own organization, and if no Admin their own credentials, of users themselves, and of
/// workbooks those they see.
public final class ExplainEmbed {
    private static final String TICKET = ":jwt";

    private final PathGround ground;
    private final PathRights rights;
    private final Explainers explainers;
    private final WholeUrlRules rules;
    private final Function<OrganizationId, String> slugs;

    ExplainEmbed(
            PathGround ground,
            PathRights rights,
            Explainers explainers,
            WholeUrlRules rules,
            Function<OrganizationId, String> slugs) {
        this.ground = ground;
        this.rights = rights;
        this.explainers = explainers;
        this.rules = rules;
        this.slugs = slugs;
    }

    /// An address, and the origin of the page that shows it.
    public record Question(String url, Optional<HostOrigin> origin) {

        @Override
        public String toString() {
            return "Question[hidden]";
        }
    }

    /// Those of the parts of an address.
    record Explainers(
            ExplainToken token,
            ExplainWholeUrl whole,
            ExplainBearer bearer,
            ExplainEmbedPath paths,
            ExplainContent content) {}

    /// One explanation as it grows.
    record Case(Asker asker, PastedUrl url, Optional<HostOrigin> origin, Findings findings, Instant now) {}

    /// The explanation; empty for who may not try embeds out.
    public Optional<EmbedExplanation> explain(Principal principal, Question question) {
        return Asker.of(principal, ground, rights).map(asker -> explain(asker, question));
    }

    private EmbedExplanation explain(Asker asker, Question question) {
        Findings findings = new Findings();
        Optional<PastedUrl> url = PastedUrl.parse(question.url());
        if (url.isEmpty()) {
            findings.failed(
                    EmbedRule.ADDRESS,
                    "This is no address: it begins neither with http nor with a slash.",
                    "Paste the whole address that the frame's src has.");
            return new EmbedExplanation(Form.UNKNOWN, findings.all(), Told.NOTHING, List.of());
        }
        Instant now = ground.access().clock().instant();
        Case one = new Case(asker, url.get(), question.origin(), findings, now);
        address(one);
        ExplainHostPage.scheme(url.get(), question.origin(), findings);
        return switch (url.get().place()) {
            case Place.Content(String slug, Optional<EmbedTarget> target) -> byToken(one, slug, target);
            case Place.ByPath path -> byPath(one, path);
            case Place.NotBuilt _ -> nowhere(one, "This kind of embed is not built yet.");
            case Place.Nowhere _ -> nowhere(one, "The path is that of no embed.");
        };
    }

    private void address(Case one) {
        Optional<String> base = one.url().base();
        if (base.isEmpty()) {
            one.findings().unchecked(EmbedRule.ADDRESS, "The address has no scheme and host.");
        } else if (rules.bases().contains(base.get())) {
            one.findings().passed(EmbedRule.ADDRESS, "This server is known as " + base.get() + ".");
        } else {
            one.findings()
                    .failed(
                            EmbedRule.ADDRESS,
                            "This server is not known as " + base.get() + ": browsers ask another server, unless"
                                    + " something leads them here.",
                            "Begin the address with " + String.join(" or ", rules.bases())
                                    + "; or set public-url as people reach the server.");
        }
    }

    private static EmbedExplanation nowhere(Case one, String sentence) {
        one.findings()
                .failed(
                        EmbedRule.PATH,
                        sentence,
                        "Use /<organization>/workbook/<id>, with /page/<id> or /element/<id>, or /embed/<id>.");
        return explanation(one, Form.UNKNOWN, Told.NOTHING);
    }

    private static EmbedExplanation explanation(Case one, Form form, Told told) {
        List<String> ignored = ExplainQuery.explain(one.url(), form, one.findings());
        return new EmbedExplanation(form, one.findings().all(), told, ignored);
    }

    private EmbedExplanation byToken(Case one, String slug, Optional<EmbedTarget> target) {
        Findings findings = one.findings();
        organization(one, slug);
        if (target.isPresent()) findings.passed(EmbedRule.PATH, "The path names a workbook by its id.");
        else findings.failed(EmbedRule.PATH, EmbedReason.NO_WORKBOOK, "The path has no id of a workbook, or no tag.");
        List<String> tokens = one.url().parameters().stream()
                .filter(each -> each.name().equals(TICKET))
                .map(Parameter::value)
                .toList();
        Told told = tokens.size() == 1 ? token(one, tokens.getFirst(), target) : noToken(findings, tokens.size());
        target.ifPresent(there -> explainers.content().explain(there, one.url(), one.asker(), findings));
        return explanation(one, Form.TOKEN, told);
    }

    private void organization(Case one, String slug) {
        OrganizationId own = one.asker().principal().organization();
        boolean ours = slugs.apply(own).equals(slug);
        if (ours) one.findings().passed(EmbedRule.ORGANIZATION, "The path names your organization.");
        else one.findings().failed(EmbedRule.ORGANIZATION, EmbedReason.OTHER_ORGANIZATION);
    }

    private static Told noToken(Findings findings, int tokens) {
        findings.failed(
                EmbedRule.TICKET,
                tokens == 0
                        ? "The address has no " + TICKET + "."
                        : "The address has " + TICKET + " " + tokens + " times.",
                "Put the token into the query once: ?:jwt=…&:embed=true.");
        return Told.NOTHING;
    }

    private Told token(Case one, String token, Optional<EmbedTarget> target) {
        one.findings().passed(EmbedRule.TICKET, "The address has one " + TICKET + ".");
        ExplainToken.Said said = explainers.token().explain(token, one.asker(), one.findings(), one.now());
        Bearer bearer = said.bearer();
        Optional<Boolean> used = explainers.bearer().explain(one, bearer, target);
        return new Told(said.header(), said.shown(), bearer.endsAt(), used, bearer.credential());
    }

    private EmbedExplanation byPath(Case one, Place.ByPath path) {
        ExplainEmbedPath.Found found = explainers.paths().find(path, one.url(), one.asker(), one.findings());
        Told told = Told.NOTHING;
        if (found.form() == Form.WHOLE_URL) {
            Bearer bearer = explainers.whole().explain(one.url(), one.asker(), one.findings(), one.now());
            Optional<Boolean> used = explainers.bearer().explain(one, bearer, found.target());
            told = new Told(Optional.empty(), one.url().shown(), bearer.endsAt(), used, bearer.credential());
        }
        found.target()
                .ifPresent(target -> explainers.content().explain(target, one.url(), one.asker(), one.findings()));
        return explanation(one, found.form(), told);
    }
}
