package dev.signet.web.api;

import dev.signet.base.OrganizationId;
import dev.signet.workbooks.Workbook;
import java.net.URI;
import java.util.function.Function;

/// The absolute addresses of workbooks, which hosts sign as they are (embedding.md §2.2).
record WorkbookUrls(URI publicUrl, Function<OrganizationId, String> slugs) {

    String of(OrganizationId organization, Workbook workbook) {
        String origin = publicUrl.toString();
        String bare = origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
        return bare + "/" + slugs.apply(organization) + "/workbook/" + workbook.urlId();
    }
}
