package dev.signet.embed;

import dev.signet.access.Standing;
import dev.signet.embed.EmbedExplanation.Form;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.PastedUrl.Place;
import java.util.Optional;

/// Explains an embed path: whether it is there, for whom, and whether it works.
final class ExplainEmbedPath {
    private final PathGround ground;
    private final EmbedPathStore paths = new EmbedPathStore();

    ExplainEmbedPath(PathGround ground) {
        this.ground = ground;
    }

    /// In which form the path is opened, and what it shows, if it is there for who asks.
    record Found(Form form, Optional<EmbedTarget> target) {}

    Found find(Place.ByPath place, PastedUrl url, Asker asker, Findings findings) {
        findings.passed(EmbedRule.PATH, "The path is that of an embed path.");
        Optional<EmbedPath> path = EmbedId.parse(place.id())
                .flatMap(id -> ground.access()
                        .database()
                        .inOrganization(asker.principal().organization(), tx -> paths.find(tx, id)))
                .filter(found -> asker.sees(found.target().workbook()));
        boolean signed = url.parameters().stream().anyMatch(each -> each.name().equals(":signature"));
        if (path.isEmpty()) {
            findings.failed(EmbedRule.EMBED_PATH, EmbedReason.NO_EMBED);
            return new Found(signed ? Form.WHOLE_URL : Form.UNKNOWN, Optional.empty());
        }
        owner(path.get(), findings);
        Form form = path.get().audience() == Audience.PUBLIC && !signed ? Form.PUBLIC : Form.WHOLE_URL;
        audience(path.get(), form, asker, findings);
        if (!path.get().opens(place.tag())) {
            findings.failed(
                    EmbedRule.EMBED_PATH,
                    EmbedReason.NO_TAG,
                    "The embed path is open to everybody and opens no tagged versions.",
                    "An Admin allows tags in the dialog Embedding of the workbook, under Public.");
        }
        return new Found(form, Optional.of(path.get().target().at(place.tag())));
    }

    private void owner(EmbedPath path, Findings findings) {
        boolean owned = ground.access()
                .standings()
                .find(path.organization(), path.owner())
                .filter(Standing::isActive)
                .isPresent();
        if (owned) findings.passed(EmbedRule.EMBED_PATH, "The embed path is there, and its owner is active.");
        else findings.failed(EmbedRule.EMBED_PATH, EmbedReason.NO_EMBED, "The owner of the embed path is not active.");
    }

    private void audience(EmbedPath path, Form form, Asker asker, Findings findings) {
        if (path.audience() == Audience.PUBLIC && form == Form.WHOLE_URL) {
            findings.failed(
                    EmbedRule.EMBED_PATH,
                    EmbedReason.NO_EMBED,
                    "The embed path is open to everybody and takes no signed URL.",
                    "Open it without any parameter of a signature, or generate a secure path.");
        }
        if (path.audience() == Audience.SECURE) return;
        if (ground.policies().of(asker.principal().organization()).embeds().publicEmbeds()) {
            findings.passed(EmbedRule.PUBLIC_EMBEDS, "The organization opens content to everybody.");
        } else {
            findings.failed(
                    EmbedRule.PUBLIC_EMBEDS,
                    EmbedReason.NO_EMBED,
                    "Public embeds are switched off in this organization.",
                    "An Admin switches them on under Administration > General Settings.");
        }
    }
}
