package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.embed.PathOutcome.Done;
import dev.signet.embed.PathOutcome.Forbidden;
import dev.signet.embed.PathOutcome.NotFound;
import dev.signet.embed.PathOutcome.Why;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Element;
import dev.signet.workbooks.Page;
import dev.signet.workbooks.PublishedWorkbook;
import java.util.List;
import java.util.Optional;

/// Lists the embed paths of a workbook, the oldest first, each with the name of what it shows (rest-api.md §4.10).
public final class ListPaths {
    private final PathGround ground;
    private final PathRights rights;
    private final EmbedPathStore paths = new EmbedPathStore();

    ListPaths(PathGround ground, PathRights rights) {
        this.ground = ground;
        this.rights = rights;
    }

    /// A path, and what its content is called now; empty when it is not published any more.
    public record Named(EmbedPath path, Optional<String> name) {}

    /// All of them.
    public PathOutcome<List<Named>> list(Principal principal, InodeId workbook) {
        if (!rights.sees(principal, workbook)) return new NotFound<>();
        Optional<Why> whyNot = rights.whyNot(principal);
        if (whyNot.isPresent()) return new Forbidden<>(whyNot.get());
        Optional<PublishedWorkbook> published = ground.published().find(principal.organization(), workbook);
        List<EmbedPath> all =
                ground.access().database().inOrganization(principal.organization(), tx -> paths.all(tx, workbook));
        return new Done<>(all.stream()
                .map(path -> new Named(path, published.flatMap(found -> name(found, path.target()))))
                .toList());
    }

    /// What the content is called in that version.
    static Optional<String> name(PublishedWorkbook workbook, EmbedTarget target) {
        Document document = workbook.document();
        return switch (target) {
            case EmbedTarget.Whole _ -> Optional.of(workbook.name());
            case EmbedTarget.Page only ->
                document.pages().stream()
                        .filter(page -> page.id().equals(only.pageId()))
                        .map(Page::name)
                        .findFirst();
            case EmbedTarget.Element only ->
                document.elements()
                        .filter(element -> element.id().equals(only.elementId()))
                        .map(Element::name)
                        .findFirst();
        };
    }
}
