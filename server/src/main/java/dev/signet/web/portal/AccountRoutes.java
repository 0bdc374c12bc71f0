package dev.signet.web.portal;

import dev.signet.access.Session;
import dev.signet.access.SessionHolder;
import dev.signet.access.Sessions;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.workbooks.ListWorkbooks;
import dev.signet.workbooks.Workbook;
import java.net.URI;
import java.util.List;

/// The start page, and the page that says who is signed in.
final class AccountRoutes {
    private static final String ACCOUNT = "/account";

    private final CookieDoor door;
    private final Sessions sessions;
    private final ListWorkbooks workbooks;
    private final URI publicUrl;

    AccountRoutes(CookieDoor door, Sessions sessions, ListWorkbooks workbooks, URI publicUrl) {
        this.door = door;
        this.sessions = sessions;
        this.workbooks = workbooks;
        this.publicUrl = publicUrl;
    }

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/").through(door).handledBy(_ -> Answer.redirect(ACCOUNT)),
                Route.get(ACCOUNT).through(door).handledBy(this::account));
    }

    private Answer account(Call<Session, NoBody> call) {
        return sessions.holder(call.caller())
                .map(holder ->
                        new AccountPage(call.caller(), holder, listed(call.caller(), holder), publicUrl).answer())
                .orElseGet(() -> Answer.redirect(LoginPage.PATH));
    }

    /// Those who may see no workbooks at all see an empty list.
    private WorkbookList listed(Session session, SessionHolder holder) {
        ListWorkbooks.Wanted wanted =
                new ListWorkbooks.Wanted(ListWorkbooks.Reach.SHARED, Shelf.LIVE, 0, WorkbookList.MOST);
        return switch (workbooks.list(session.holder(), wanted)) {
            case ListWorkbooks.Outcome.Listed(List<Workbook> found, long total) ->
                new WorkbookList(holder.organization(), found, total);
            case ListWorkbooks.Outcome.Forbidden() -> new WorkbookList(holder.organization(), List.of(), 0);
        };
    }
}
