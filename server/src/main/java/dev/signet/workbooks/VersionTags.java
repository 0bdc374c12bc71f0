package dev.signet.workbooks;

/// Everything that is done with version tags.
public record VersionTags(
        CreateTag create, ChangeTag change, ReadTags read, TagWorkbook workbook, ListVersions versions) {

    /// Wires them.
    public static VersionTags over(Writing writing) {
        return new VersionTags(
                new CreateTag(writing),
                new ChangeTag(writing),
                new ReadTags(writing),
                new TagWorkbook(writing),
                new ListVersions(writing));
    }
}
