package dev.signet.web.api;

import dev.signet.access.Part;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.Text;
import dev.signet.http.WireNames;
import dev.signet.workbooks.Tag;
import dev.signet.workbooks.TagColor;
import dev.signet.workbooks.TagName;
import dev.signet.workbooks.TaggedVersion;
import java.util.List;
import java.util.Optional;

/// A version tag on the wire (rest-api.md §3.13).
record TagJson(
        String versionTagId,
        String name,
        String ownerId,
        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt,
        boolean isArchived,
        Optional<String> description,
        @OneOf(TagColor.class) String color) {

    /// What to make.
    record NewTag(
            @Doc("A name that no other tag of the organization has, without regard to case. It stands in addresses")
            @Text(min = 1, max = TagName.LONGEST)
            String name,

            TagColor color,
            @Text(max = 2_000) Optional<String> description) {}

    /// What was made.
    record MadeTag(String name, String versionTagId) {}

    /// What to change.
    record TagChange(@Text(max = 2_000) Optional<String> description) {}

    /// A part of the list.
    record TagList(List<TagJson> entries, Optional<String> nextPage, int total) {}

    static TagJson of(Tag tag) {
        Tag.Look look = tag.look();
        return new TagJson(
                tag.id().toString(),
                look.name().value(),
                tag.owner().value(),
                tag.created().by().value(),
                tag.updated().by().value(),
                Times.of(tag.created().at()),
                Times.of(tag.updated().at()),
                false,
                Optional.of(look.description()).filter(text -> !text.isEmpty()),
                WireNames.of(look.color()));
    }

    static List<TagJson> of(Part<Tag> part) {
        return part.entries().stream().map(TagJson::of).toList();
    }

    /// Where a tag points in one workbook (rest-api.md §3.5).
    record OnWorkbook(
            String versionTagId,
            String name,
            int sourceWorkbookVersion,
            @Doc("The workbook itself") String taggedWorkbookId,
            String workbookTaggedAt) {

        static List<OnWorkbook> of(String workbookId, List<TaggedVersion> tags) {
            return tags.stream()
                    .map(tag -> new OnWorkbook(
                            tag.tag().toString(),
                            tag.name().value(),
                            tag.version(),
                            workbookId,
                            Times.of(tag.tagged().at())))
                    .toList();
        }
    }
}
