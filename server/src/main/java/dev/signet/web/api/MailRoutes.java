package dev.signet.web.api;

import dev.signet.access.DeliveryState;
import dev.signet.access.ListMails;
import dev.signet.access.MailEntry;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.Fault;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.OneOf;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import java.util.List;
import java.util.Optional;

/// `/v2/mails`: what was mailed to whom, and what came of it. Ours.
final class MailRoutes {
    private static final QueryParameter<Optional<DeliveryState>> STATE =
            QueryParameter.choice("state", "Only mails in this state.", DeliveryState.class);

    private final ApiDoor door;
    private final ListMails mails;

    MailRoutes(ApiDoor door, ListMails mails) {
        this.door = door;
        this.mails = mails;
    }

    /// A part of the list.
    record MailList(List<MailJson> entries, Optional<String> nextPage, int total) {}

    /// A mail.
    record MailJson(
            String mailId,

            @Doc("`invitation`, `password-recovery`, or the kind of a notice; more may come")
            String kind,

            String memberId,

            @Doc("The address it went to, or is to go to") String recipient,

            @OneOf(DeliveryState.class) String state,

            @Doc("Attempts begun") int attempts,

            @Doc("Why the last attempt failed, in a sentence")
            Optional<String> lastError,

            String createdAt,
            Optional<String> sentAt,

            @Doc("When it was given up") Optional<String> failedAt) {

        static MailJson of(MailEntry mail) {
            MailEntry.Progress progress = mail.progress();
            Optional<String> ended = progress.endedAt().map(Times::of);
            return new MailJson(
                    mail.id().toString(),
                    mail.kind(),
                    mail.to().member().value(),
                    mail.to().address(),
                    progress.state().word(),
                    progress.attempts(),
                    progress.lastError(),
                    Times.of(mail.createdAt()),
                    ended.filter(_ -> progress.state() == DeliveryState.SENT),
                    ended.filter(_ -> progress.state() == DeliveryState.FAILED));
        }
    }

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/mails")
                .named("listMails", "List mails")
                .described("For Admins. Newest first; those that ended are kept for 90 days. Never what a mail says."
                        + " 501 where no mail server is configured. Not in the original.")
                .tagged("members")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(STATE)
                .answers(200, "A page of mails", MailList.class)
                .handledBy(this::list));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Slice part = new Slice(paging.offset(), paging.limit());
        return switch (mails.list(call.caller(), call.query(STATE), part)) {
            case ListMails.Outcome.Listed(List<MailEntry> entries, long total) ->
                Answer.ok(paging.page(entries.stream().map(MailJson::of).toList(), total));
            case ListMails.Outcome.Forbidden() -> MemberRoutes.forbidden("see mails");
            case ListMails.Outcome.NoMail() ->
                Answer.problem(Fault.NOT_BUILT, "This server sends no mails: smtp-url is not set.");
        };
    }
}
