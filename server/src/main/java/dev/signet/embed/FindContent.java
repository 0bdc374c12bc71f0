package dev.signet.embed;

import dev.signet.access.Access;
import dev.signet.access.Decision;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.OrganizationId;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Page;
import dev.signet.workbooks.PublishedWorkbook;
import dev.signet.workbooks.ReadPublished;
import dev.signet.workbooks.Visibility;
import java.util.Optional;

/// Finds what a viewer asks to see: published or tagged, shared with them, and with the page or element in it, in
/// that order.
///
/// What is on a hidden page is not there.
final class FindContent {
    private final Access access;
    private final ReadPublished published;

    FindContent(Access access, ReadPublished published) {
        this.access = access;
        this.published = published;
    }

    /// What came of it.
    sealed interface Outcome {
        record Found(PublishedWorkbook workbook) implements Outcome {}

        record Missing(EmbedReason why) implements Outcome {}
    }

    Outcome find(Principal.Viewer viewer, EmbedTarget target) {
        return isThere(viewer.organization(), target) && !isShared(viewer, target)
                ? new Outcome.Missing(EmbedReason.NOT_SHARED)
                : find(viewer.organization(), target);
    }

    /// The same for content nobody needs to share; whether it is such is the caller's to decide.
    Outcome find(OrganizationId organization, EmbedTarget target) {
        Optional<PublishedWorkbook> workbook = published.find(organization, target.workbook(), target.tag());
        if (workbook.isEmpty()) return new Outcome.Missing(whyNot(organization, target));
        return missing(workbook.get().document(), target)
                .<Outcome>map(Outcome.Missing::new)
                .orElseGet(() -> new Outcome.Found(workbook.get()));
    }

    private EmbedReason whyNot(OrganizationId organization, EmbedTarget target) {
        return isThere(organization, target) ? EmbedReason.NO_TAG : EmbedReason.NO_WORKBOOK;
    }

    /// Whether anything of the workbook is shown to anybody.
    private boolean isThere(OrganizationId organization, EmbedTarget target) {
        return published.find(organization, target.workbook()).isPresent()
                || published.find(organization, target.workbook(), target.tag()).isPresent();
    }

    /// Whether its tag still points at a version; true for what is shown as it is published.
    boolean hasItsTag(OrganizationId organization, EmbedTarget target) {
        return target.tag().isEmpty()
                || published.find(organization, target.workbook(), target.tag()).isPresent();
    }

    boolean isShared(Principal.Viewer viewer, EmbedTarget target) {
        return access.decide(viewer, ObjectAction.VIEW, target.workbook()) instanceof Decision.Allowed;
    }

    private static Optional<EmbedReason> missing(Document document, EmbedTarget target) {
        boolean found = document.pages().stream()
                .filter(page -> page.visibility() == Visibility.SHOWN)
                .anyMatch(page -> holds(page, target));
        return switch (target) {
            case EmbedTarget.Whole _ -> Optional.empty();
            case EmbedTarget.Page _ -> found ? Optional.empty() : Optional.of(EmbedReason.NO_PAGE);
            case EmbedTarget.Element _ -> found ? Optional.empty() : Optional.of(EmbedReason.NO_ELEMENT);
        };
    }

    private static boolean holds(Page page, EmbedTarget target) {
        return switch (target) {
            case EmbedTarget.Whole _ -> true;
            case EmbedTarget.Page only -> page.id().equals(only.pageId());
            case EmbedTarget.Element only ->
                page.elements().stream().anyMatch(element -> element.id().equals(only.elementId()));
        };
    }
}
