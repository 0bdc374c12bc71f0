package dev.signet.embed;

import dev.signet.base.OrganizationId;
import dev.signet.base.Violation;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Page;
import dev.signet.workbooks.PublishedWorkbook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Explains whether what is asked for is there. A workbook that whoever asks may not see is told like one that is not
/// there.
final class ExplainContent {
    private final FindContent content;

    ExplainContent(FindContent content) {
        this.content = content;
    }

    /// False when there is no such workbook, as far as whoever asks may know.
    boolean explain(EmbedTarget target, PastedUrl url, Asker asker, Findings findings) {
        OrganizationId organization = asker.principal().organization();
        if (!asker.sees(target.workbook())) {
            findings.failed(
                    EmbedRule.CONTENT,
                    EmbedReason.NO_WORKBOOK,
                    "There is no workbook of this id in your organization, or you may not see it.");
            return false;
        }
        EmbedTarget whole = new EmbedTarget.Whole(target.workbook()).at(target.tag());
        return switch (content.find(organization, whole)) {
            case FindContent.Outcome.Missing(EmbedReason why) -> {
                findings.failed(EmbedRule.CONTENT, why);
                yield true;
            }
            case FindContent.Outcome.Found(PublishedWorkbook workbook) -> {
                findings.passed(
                        EmbedRule.CONTENT,
                        "The workbook \"" + workbook.name() + "\" shows its version " + workbook.version() + ".");
                part(organization, target, workbook, findings);
                controls(workbook, url, findings);
                yield true;
            }
        };
    }

    private void part(OrganizationId organization, EmbedTarget target, PublishedWorkbook workbook, Findings findings) {
        if (target instanceof EmbedTarget.Whole) return;
        if (content.find(organization, target) instanceof FindContent.Outcome.Missing(EmbedReason why)) {
            String hidden = isOnHiddenPage(workbook.document(), target)
                    ? "It is there, but on a page that viewers do not see."
                    : EmbedAdvice.of(why).cause();
            findings.failed(EmbedRule.PART, why, hidden);
        } else {
            findings.passed(EmbedRule.PART, "The page or element is in the workbook, and shown.");
        }
    }

    /// Not shown, and yet there.
    private static boolean isOnHiddenPage(Document document, EmbedTarget target) {
        return switch (target) {
            case EmbedTarget.Whole _ -> false;
            case EmbedTarget.Page only ->
                document.pages().stream().map(Page::id).anyMatch(only.pageId()::equals);
            case EmbedTarget.Element only -> document.element(only.elementId()).isPresent();
        };
    }

    private static void controls(PublishedWorkbook workbook, PastedUrl url, Findings findings) {
        Map<String, String> said = new LinkedHashMap<>();
        for (PastedUrl.Parameter each : url.parameters()) {
            if (!each.isOurs()) said.putIfAbsent(each.name(), each.rawValue().replace("+", "%20"));
        }
        if (said.isEmpty()) return;
        if (ControlValues.read(workbook, said) instanceof ControlValues.Outcome.Wrong(List<Violation> wrong)) {
            for (Violation one : wrong) {
                findings.failed(
                        EmbedRule.CONTROL_VALUES,
                        "The value of the control " + one.field() + " cannot be read. " + one.message(),
                        "Write the value in the control's own spelling.");
            }
            return;
        }
        unknown(workbook, said, findings);
    }

    private static void unknown(PublishedWorkbook workbook, Map<String, String> said, Findings findings) {
        String unknown = said.keySet().stream()
                .filter(name -> workbook.document()
                        .controls()
                        .noneMatch(control -> control.controlId().equals(name)))
                .collect(Collectors.joining(", "));
        if (unknown.isEmpty()) {
            findings.passed(EmbedRule.CONTROL_VALUES, "Every control is known, and its value can be read.");
        } else {
            findings.warned(
                    EmbedRule.CONTROL_VALUES,
                    "No control of the workbook is called: " + unknown + ". It is passed over.",
                    "Write the control's id, upper and lower case too; settings of the embed begin with a colon.");
        }
    }
}
