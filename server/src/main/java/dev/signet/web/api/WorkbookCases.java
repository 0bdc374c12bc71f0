package dev.signet.web.api;

import dev.signet.base.OrganizationId;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.ListWorkbooks;
import dev.signet.workbooks.PublishWorkbook;
import dev.signet.workbooks.ReadWorkbook;
import dev.signet.workbooks.ReplaceWorkbook;
import dev.signet.workbooks.VerifyWorkbook;
import dev.signet.workbooks.VersionTags;
import java.net.URI;
import java.util.function.Function;

/// The use cases behind the routes of workbooks, and how their addresses begin.
public record WorkbookCases(
        ListWorkbooks list,
        ReadWorkbook read,
        PublishWorkbook publish,
        VersionTags tags,
        Writers writers,
        Addresses addresses) {

    /// Those that take documents.
    public record Writers(CreateWorkbook create, ReplaceWorkbook replace, VerifyWorkbook verify) {}

    /// Where people reach the server, and the slug of each organization.
    public record Addresses(URI publicUrl, Function<OrganizationId, String> slugs) {}

    WorkbookUrls urls() {
        return new WorkbookUrls(addresses.publicUrl(), addresses.slugs());
    }
}
