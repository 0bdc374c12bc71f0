package dev.signet.web.api;

import dev.signet.access.ActorRecord;
import dev.signet.access.Principal;
import dev.signet.base.MemberId;
import dev.signet.base.Order;
import dev.signet.credentials.CredentialFilter;
import dev.signet.credentials.CredentialLife;
import dev.signet.credentials.HygieneFinding;
import dev.signet.credentials.ListCredentials;
import dev.signet.credentials.ReportHygiene;
import dev.signet.credentials.Scope;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Stranger;
import java.util.List;
import java.util.Optional;

/// `GET /v2/credentials`, `…/{clientId}`, `…/{clientId}/usage` and `…/hygiene`; all ours.
final class CredentialListRoutes {
    private static final QueryParameter<Optional<String>> SEARCH =
            QueryParameter.text("search", "A part of the name, the description or the client ID.");
    private static final QueryParameter<Optional<CredentialFilter>> STATUS = QueryParameter.choice(
            "status", "Only those; when absent, all that were not revoked.", CredentialFilter.class);
    private static final QueryParameter<Optional<Scope>> SCOPE =
            QueryParameter.choice("scope", "Only those with this privilege.", Scope.class);
    private static final QueryParameter<Optional<String>> OWNER =
            QueryParameter.text("ownerId", "Only those of this member.");

    private static final QueryParameter<Optional<Order<ListCredentials.By>>> SORT =
            Paging.sort(ListCredentials.By.class);

    private final ApiDoor door;
    private final CredentialLife life;

    CredentialListRoutes(ApiDoor door, CredentialCases cases) {
        this.door = door;
        this.life = cases.life();
    }

    /// A part of the list.
    record CredentialList(List<CredentialJson> entries, Optional<String> nextPage, int total) {}

    /// What was done with a credential, or refused to it.
    record UsageEntry(
            String at,
            String action,
            String outcome,
            Optional<String> reason,
            String address,
            String userAgent,
            String requestId) {

        static UsageEntry of(ActorRecord done) {
            return new UsageEntry(
                    Times.of(done.at()),
                    done.action(),
                    done.action().endsWith(".refuse") ? "refused" : "ok",
                    Optional.ofNullable(done.details().get("reason")),
                    done.address(),
                    done.details().getOrDefault("userAgent", ""),
                    done.requestId());
        }
    }

    /// A part of the uses.
    record UsageList(List<UsageEntry> entries, Optional<String> nextPage, int total) {}

    /// Something to look at.
    record Finding(String kind, String clientId, String name, String sentence, String action) {
        static Finding of(HygieneFinding found) {
            return new Finding(
                    found.kind().wire(),
                    found.client().value(),
                    found.name(),
                    found.sentence(),
                    found.remedy().wire());
        }
    }

    /// What was found.
    record Hygiene(String checkedAt, List<Finding> findings) {
        static Hygiene of(ReportHygiene.Report report) {
            return new Hygiene(
                    Times.of(report.checkedAt()),
                    report.findings().stream().map(Finding::of).toList());
        }
    }

    List<Route<?, ?>> all() {
        return List.of(
                at(Route.get("/v2/credentials"))
                        .named("listCredentials", "List client credentials")
                        .described("The newest first, or as `sort` says. Admins see all, others their own. Not in the"
                                + " original.")
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .query(SEARCH)
                        .query(STATUS)
                        .query(SCOPE)
                        .query(OWNER)
                        .query(SORT)
                        .answers(200, "A page of credentials", CredentialList.class)
                        .handledBy(this::list),
                at(Route.get("/v2/credentials/hygiene"))
                        .named("reportCredentialHygiene", "What is worth looking at")
                        .described(
                                "Credentials that are unused, idle, expiring, without an active owner, over-privileged"
                                        + " or open to any page; at most " + ReportHygiene.MOST + " findings.")
                        .answers(200, "The findings, the most pressing first", Hygiene.class)
                        .handledBy(call -> CredentialAnswers.of(
                                life.looking().hygiene().report(call.caller()),
                                report -> Answer.ok(Hygiene.of(report)))),
                at(Route.get("/v2/credentials/{clientId}"))
                        .named("getCredential", "Look at a client credential")
                        .answers(200, "The credential", CredentialJson.class)
                        .handledBy(this::get),
                at(Route.get("/v2/credentials/{clientId}/usage"))
                        .named("listCredentialUsage", "What was done with a client credential")
                        .described("From the audit, the newest first. `total` is what is known so far.")
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of uses", UsageList.class)
                        .handledBy(this::usage));
    }

    private RouteDraft<Principal, NoBody> at(RouteDraft<Stranger, NoBody> draft) {
        return draft.tagged("credentials").through(door);
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Optional<MemberId> owner = call.query(OWNER).flatMap(MemberId::parse);
        if (call.query(OWNER).isPresent() && owner.isEmpty()) return Answer.ok(paging.page(List.of(), 0));
        ListCredentials.Wanted wanted = new ListCredentials.Wanted(
                call.query(SEARCH).filter(text -> !text.isBlank()), call.query(STATUS), call.query(SCOPE), owner);
        return CredentialAnswers.of(
                life.looking().list().list(call.caller(), wanted, paging.by(call.query(SORT))),
                listed -> Answer.ok(paging.page(
                        listed.credentials().stream().map(CredentialJson::of).toList(), listed.total())));
    }

    private Answer get(Call<Principal, NoBody> call) {
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        life.looking().read().read(call.caller(), id), known -> Answer.ok(CredentialJson.of(known))));
    }

    private Answer usage(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        life.looking().usage().read(call.caller(), id, paging.offset(), paging.limit() + 1),
                        records -> Answer.ok(page(paging, records))));
    }

    /// One record more than was asked for tells that there are more; counting all would read the whole audit.
    private static Object page(Paging paging, List<ActorRecord> records) {
        List<UsageEntry> entries =
                records.stream().limit(paging.limit()).map(UsageEntry::of).toList();
        return paging.page(entries, (long) paging.offset() + records.size());
    }
}
