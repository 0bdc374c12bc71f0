package dev.signet.web.api;

import dev.signet.access.AuditCursor;
import dev.signet.access.AuditEvent;
import dev.signet.access.AuditFilter;
import dev.signet.access.AuditPeriod;
import dev.signet.access.ExportAudit;
import dev.signet.access.Principal;
import dev.signet.access.SearchAudit;
import dev.signet.base.Fault;
import dev.signet.base.Outage;
import dev.signet.base.Problem;
import dev.signet.base.StartFailure;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Request;
import dev.signet.http.Route;
import dev.signet.http.WireNames;
import dev.signet.web.Origins;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `GET /v2/audit` and `GET /v2/audit/export`: who did what, from where, and what became of it (ours).
final class AuditRoutes {
    private static final QueryParameter<Optional<String>> ACTION = QueryParameter.text(
            AuditQuery.ACTION, "A word such as `credential.rotate`, or the beginning of some: `credential.`");
    private static final QueryParameter<Optional<String>> ACTOR =
            QueryParameter.text(AuditQuery.ACTOR, "What occurs in who did it, or in their name or e-mail address.");
    private static final QueryParameter<Optional<String>> SUBJECT =
            QueryParameter.text(AuditQuery.SUBJECT, "What occurs in what it was done to.");
    private static final QueryParameter<Optional<String>> OUTCOME =
            QueryParameter.text(AuditQuery.OUTCOME, "`ok` or `refused`; both when absent.");
    private static final QueryParameter<Optional<String>> FROM =
            QueryParameter.text(AuditQuery.FROM, "The earliest time, or day in UTC, itself included.");
    private static final QueryParameter<Optional<String>> TO =
            QueryParameter.text(AuditQuery.TO, "The time, or day in UTC, before which all is.");
    private static final QueryParameter<Optional<String>> SEARCH =
            QueryParameter.text(AuditQuery.SEARCH, "What occurs anywhere in the record.");
    private static final QueryParameter<Optional<String>> PAGE_TOKEN =
            QueryParameter.text("pageToken", "The `nextPageToken` of the page before.");
    private static final QueryParameter<Integer> PAGE_SIZE =
            QueryParameter.integer("pageSize", "The most entries of a page.", 1, 200, 50);

    private final ApiDoor door;
    private final AuditCases cases;

    AuditRoutes(ApiDoor door, AuditCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A record of the audit.
    record AuditJson(
            long number,
            String at,
            String actor,
            String actorName,
            String action,
            String subject,
            String outcome,
            String address,
            String requestId,
            Map<String, String> details) {

        static AuditJson of(AuditEvent event) {
            return new AuditJson(
                    event.number(),
                    Times.of(event.entry().at()),
                    event.entry().actor(),
                    event.actorName(),
                    event.entry().action(),
                    event.entry().subject(),
                    WireNames.of(event.outcome()),
                    event.entry().address(),
                    event.entry().requestId(),
                    event.entry().details());
        }
    }

    /// A page of them.
    record AuditPage(List<AuditJson> entries, Optional<String> nextPageToken) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/audit")
                        .named("searchAudit", "Look through the audit")
                        .described("For Admins and account types with `view-audit`. Newest first. Not in the original.")
                        .tagged("audit")
                        .through(door)
                        .query(ACTION)
                        .query(ACTOR)
                        .query(SUBJECT)
                        .query(OUTCOME)
                        .query(FROM)
                        .query(TO)
                        .query(SEARCH)
                        .query(PAGE_TOKEN)
                        .query(PAGE_SIZE)
                        .answers(200, "A page of records", AuditPage.class)
                        .handledBy(this::search),
                Route.get("/v2/audit/export")
                        .named("exportAudit", "Export the audit")
                        .described("For Admins and account types with `view-audit`. JSON lines with their place in the"
                                + " chain, which `./signet audit verify --file` checks; what was recorded within"
                                + " the last second may be missing. A part comes in whole seals, so a few records"
                                + " around its time come along. Not in the original.")
                        .tagged("audit")
                        .through(door)
                        .query(FROM)
                        .query(TO)
                        .answers(200, "JSON lines")
                        .handledBy(this::export));
    }

    private Answer search(Call<Principal, NoBody> call) {
        Optional<String> token = call.query(PAGE_TOKEN);
        Optional<AuditCursor> after = token.flatMap(AuditCursor::parse);
        if (token.isPresent() && after.isEmpty()) {
            return invalid(List.of(new Violation("pageToken", "Give the nextPageToken of the page before.")));
        }
        return switch (AuditQuery.filter(given(call.request()))) {
            case AuditQuery.Read.Bad<AuditFilter>(List<Violation> violations) -> invalid(violations);
            case AuditQuery.Read.Good<AuditFilter>(AuditFilter filter) ->
                answer(cases.search().search(call.caller(), filter, after, call.query(PAGE_SIZE)));
        };
    }

    private static Answer answer(SearchAudit.Outcome outcome) {
        return switch (outcome) {
            case SearchAudit.Outcome.Page(List<AuditEvent> events, Optional<AuditCursor> next) ->
                Answer.ok(new AuditPage(events.stream().map(AuditJson::of).toList(), next.map(AuditCursor::text)));
            case SearchAudit.Outcome.Forbidden() -> forbidden();
        };
    }

    private Answer export(Call<Principal, NoBody> call) {
        return switch (AuditQuery.period(given(call.request()))) {
            case AuditQuery.Read.Bad<AuditPeriod>(List<Violation> violations) -> invalid(violations);
            case AuditQuery.Read.Good<AuditPeriod>(AuditPeriod period) ->
                switch (cases.export().export(call.caller(), Origins.of(call.request()), period)) {
                    case ExportAudit.Outcome.Granted(ExportAudit.Writing writing) -> lines(writing);
                    case ExportAudit.Outcome.Forbidden() -> forbidden();
                };
        };
    }

    private static Answer lines(ExportAudit.Writing writing) {
        return Answer.stream("application/x-ndjson", out -> write(writing, out))
                .with("Content-Disposition", "attachment; filename=\"audit.jsonl\"");
    }

    private static void write(ExportAudit.Writing writing, OutputStream out) {
        try {
            writing.to(out);
        } catch (StartFailure failed) {
            if (failed.getCause() instanceof Outage away) throw away;
            throw failed;
        }
    }

    private static Function<String, Optional<String>> given(Request request) {
        return request.query()::first;
    }

    private static Answer invalid(List<Violation> violations) {
        return Answer.problem(Problem.invalid(violations));
    }

    private static Answer forbidden() {
        return Answer.problem(
                Fault.FORBIDDEN, "Only Admins, and those whose account type permits view-audit, look at the audit.");
    }
}
