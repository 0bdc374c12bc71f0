package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.access.Organization;
import dev.signet.http.Element;
import dev.signet.http.Html;
import dev.signet.workbooks.Workbook;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The workbooks somebody can see, as a table; the first of them when there are many.
record WorkbookList(Organization organization, List<Workbook> workbooks, long total) {
    /// The most that are shown.
    static final int MOST = 100;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// Copies what it is given.
    WorkbookList {
        workbooks = List.copyOf(workbooks);
    }

    Element section() {
        List<Html> parts = new ArrayList<>();
        parts.add(element("h2").with("id", "workbooks").saying("Workbooks"));
        parts.add(
                workbooks.isEmpty()
                        ? element("p").with("class", "hint").saying("There is none that you can see.")
                        : table());
        if (total > workbooks.size()) {
            parts.add(element("p")
                    .with("class", "hint")
                    .saying("And " + (total - workbooks.size()) + " more: GET /v2/workbooks lists them all."));
        }
        return element("section")
                .with("class", "card")
                .with("aria-labelledby", "workbooks")
                .holding(parts);
    }

    private Element table() {
        return element("table")
                .holding(
                        element("thead")
                                .holding(element("tr").holding(head("Name"), head("Updated"), head("Published"))),
                        element("tbody")
                                .holding(workbooks.stream().map(this::row).toList()));
    }

    private static Element head(String name) {
        return element("th").with("scope", "col").saying(name);
    }

    private Element row(Workbook workbook) {
        return element("tr")
                .holding(
                        element("td")
                                .holding(element("a")
                                        .with("href", "/" + organization.slug() + "/workbook/" + workbook.urlId())
                                        .saying(workbook.name())),
                        element("td").holding(updated(workbook)),
                        element("td").saying(published(workbook)));
    }

    private static Element updated(Workbook workbook) {
        return element("time")
                .with("datetime", workbook.updated().at().toString())
                .saying(MINUTE.format(workbook.updated().at()));
    }

    private static String published(Workbook workbook) {
        return workbook.publishedVersion()
                .map(version ->
                        "Version " + version + (version < workbook.latestVersion() ? ", with a newer draft" : ""))
                .orElse("Not yet");
    }
}
