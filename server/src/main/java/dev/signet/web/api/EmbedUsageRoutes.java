package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.embed.ReportUsage;
import dev.signet.embed.ReportUsage.By;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import java.util.List;
import java.util.Optional;

/// `GET /v2/embeds/usage`: who looks at embeds, at which, on whose pages and by which credential. Ours.
final class EmbedUsageRoutes {
    private static final QueryParameter<Optional<By>> BY =
            QueryParameter.choice("by", "What to add up by; viewers unless told.", By.class);
    private static final QueryParameter<Integer> DAYS =
            QueryParameter.integer("days", "Over how many days, today included.", 1, 90, 30);

    private final ApiDoor door;
    private final ReportUsage usage;

    EmbedUsageRoutes(ApiDoor door, EmbedToolCases cases) {
        this.door = door;
        this.usage = cases.tools().usage();
    }

    /// How often embeds were opened, for one viewer, workbook, origin or credential.
    record EmbedUsageJson(
            @Doc("The id, or the origin; empty for everybody at public embeds, and where no browser told the page")
            String key,

            @Doc("What it is called now; of a viewer the e-mail address")
            String name,

            long loads,

            @Doc("How many different people looked") long viewers,

            String lastLoadAt) {

        private static EmbedUsageJson of(ReportUsage.Usage usage) {
            return new EmbedUsageJson(
                    usage.key(), usage.name(), usage.loads(), usage.viewers(), Times.of(usage.lastAt()));
        }
    }

    /// A part of the list.
    record EmbedUsageList(List<EmbedUsageJson> entries, Optional<String> nextPage, int total) {}

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/embeds/usage")
                .named("listEmbedUsage", "Report how often embeds were opened")
                .described("The most opened first; kept for 90 days. For Admins; for owners of a live credential for"
                        + " embedding of their own credentials. Not in the original.")
                .tagged("embeds")
                .through(door)
                .query(BY)
                .query(DAYS)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .answers(200, "A page of the report", EmbedUsageList.class)
                .handledBy(this::report));
    }

    private Answer report(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        ReportUsage.Wanted wanted = new ReportUsage.Wanted(
                call.query(BY).orElse(By.VIEWER), call.query(DAYS), paging.offset(), paging.limit());
        return usage.report(call.caller(), wanted)
                .map(report -> Answer.ok(paging.page(
                        report.usages().stream().map(EmbedUsageJson::of).toList(), report.total())))
                .orElseGet(EmbedExplainRoutes::forbidden);
    }
}
