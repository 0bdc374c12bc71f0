package dev.signet.web.embed;

import dev.signet.access.ChangeThemes;
import dev.signet.access.Principal;
import dev.signet.access.Themes;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.CredentialChange;
import dev.signet.credentials.HostOrigin;
import dev.signet.credentials.RevokeCredential;
import dev.signet.credentials.Scope;
import dev.signet.credentials.UpdateCredential;
import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedRules;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.Embeds;
import dev.signet.embed.GeneratePath;
import dev.signet.embed.WholeUrlRules;
import dev.signet.secrets.RevealPermit;
import dev.signet.workbooks.ElementAnswers;
import dev.signet.workbooks.ViewWorkbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A [SalesWorld] whose embeds a host signs for viewers.
final class ViewerWorld extends SalesWorld {
    private static final WholeUrlRules WHOLE_URLS = new WholeUrlRules(
            List.of(SigningHost.BASE),
            List.of("https://old.example.com"),
            WholeUrlRules.USUAL_LONGEST,
            new WholeUrlRules.Deprecation(LocalDate.of(2025, 8, 4), Optional.of(LocalDate.of(2027, 1, 1))));

    private final SigningHost host;
    private final Embeds embeds;

    ViewerWorld() {
        CreateCredential.Outcome.Created created = credential(admin, admin.member(), Set.of(Scope.EMBED));
        String secret = created.secret().reveal(RevealPermit.forTheDoorsThatShowASecretOnce());
        host = new SigningHost(created.credential().id(), secret, clock);
        embeds = embeds(EmbedRules.standard(), WHOLE_URLS, published, clock);
    }

    EmbedRoutes.UseCases cases() {
        return new EmbedRoutes.UseCases(
                embeds,
                published,
                new ViewWorkbook(querying.connections()),
                new ElementAnswers(querying.connections(), querying.runQuery(), clock),
                clock);
    }

    Themes themes() {
        return new Themes(test.database());
    }

    /// Makes a theme of the organization.
    void theme(ChangeThemes.Wanted wanted) {
        if (!(new ChangeThemes(ground()).put(admin, HERE, wanted) instanceof ChangeThemes.Outcome.Done)) {
            throw new AssertionError("no theme");
        }
    }

    /// The embed path of that content.
    EmbedPath path(EmbedTarget target, EmbedPath.Audience audience) {
        return path(paths(WHOLE_URLS, published), new GeneratePath.Wanted(target, audience));
    }

    /// The public path of that content, which opens its tagged versions too.
    EmbedPath pathWithTags(EmbedTarget target) {
        return path(
                paths(WHOLE_URLS, published),
                new GeneratePath.Wanted(target, EmbedPath.Audience.PUBLIC, Optional.of(true)));
    }

    /// Another organization's Admin.
    Principal organization(String slug) {
        return organization(slug, "admin@" + slug + ".example");
    }

    void revoke() {
        new RevokeCredential(credentialGround()).revoke(admin, HERE, host.client());
    }

    /// From now on pages of that origin alone may show embeds of the host.
    void restrictTo(String origin) {
        CredentialChange.Terms terms = new CredentialChange.Terms(
                Optional.empty(), Optional.empty(), Optional.of(List.of(new HostOrigin(origin))));
        CredentialChange change =
                new CredentialChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), terms);
        new UpdateCredential(credentialGround()).update(admin, HERE, host.client(), change);
    }

    /// [SigningHost#ticket(String)]
    String ticket(String region) {
        return host.ticket(region);
    }

    /// [SigningHost#ticket(String, Map)]
    String ticket(String region, Map<String, Object> more) {
        return host.ticket(region, more);
    }

    /// [SigningHost#signed]
    String signed(EmbedPath path, String region, String more) {
        return signed("/embed/" + path.id(), region, more);
    }

    /// [SigningHost#signed]
    String signed(String path, String region, String more) {
        return host.signed(path, region, more);
    }

    /// [SigningHost#encrypted]
    String encrypted(String token) {
        return host.encrypted(token);
    }
}
