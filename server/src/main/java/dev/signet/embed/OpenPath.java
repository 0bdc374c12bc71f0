package dev.signet.embed;

import dev.signet.credentials.Credential;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.ProveTicket.Proof;
import dev.signet.secrets.Secret;
import dev.signet.secrets.UntrustedUrl;
import dev.signet.secrets.UrlReading;
import dev.signet.workbooks.PublishedWorkbook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Opens an embed at a path that stays the same: by a signature over the whole URL (embedding.md §3), or, where
/// the path is open to everybody, without any (§4).
///
/// Guarantee: a path for signed URLs, one that was deleted and one that never was answer a stranger alike. A
/// signed URL opens at most once, and changes nothing when it is refused before the content is looked at. What
/// is open to everybody writes nothing at all.
public final class OpenPath {
    /// How long the page of anybody at all holds before it is to be loaded anew.
    private static final Duration OPEN = EmbedRules.LONGEST;

    private static final int LONGEST_SHOWN = 60;

    private final ProveUrl urls;
    private final Doors doors;
    private final RefusalRecord refusals;
    private final WholeUrlUses uses;
    private final InstantSource clock;

    OpenPath(ProveUrl urls, Doors doors, RefusalRecord refusals, WholeUrlUses uses, InstantSource clock) {
        this.urls = urls;
        this.doors = doors;
        this.refusals = refusals;
        this.uses = uses;
        this.clock = clock;
    }

    /// Where paths lead, and who lets in.
    record Doors(LivePaths paths, FindContent content, LetIn letIn) {}

    /// Opens it.
    public EmbedOutcome open(PathRequest request) {
        return switch (UntrustedUrl.parse(request.path(), request.query())) {
            case UrlReading.Read(UntrustedUrl url) -> signed(url, request);
            case UrlReading.Refused(UrlReading.Why why, String parameter) ->
                switch (why) {
                    case NOT_SIGNED -> unsigned(request);
                    case TOO_LONG -> unreadable(request, "it is too long");
                    case NOT_TEXT -> unreadable(request, "a parameter is not percent-encoded UTF-8");
                    case SIGNATURE_SHAPE ->
                        unreadable(request, ":signature must be 64 hexadecimal digits, in lower case");
                    case SIGNATURE_NOT_LAST -> unreadable(request, ":signature must be there once, after all others");
                    case REPEATED -> unreadable(request, "the parameter " + shown(parameter) + " is there twice");
                };
        };
    }

    private static String shown(String parameter) {
        return parameter.length() <= LONGEST_SHOWN ? parameter : parameter.substring(0, LONGEST_SHOWN) + "…";
    }

    private EmbedOutcome unreadable(PathRequest request, String flaw) {
        return refusals.strange(
                request.from(), new EmbedRefusal(EmbedReason.UNREADABLE, "This link is not valid: " + flaw + "."));
    }

    private EmbedOutcome signed(UntrustedUrl url, PathRequest request) {
        return switch (urls.prove(url)) {
            case Proof.Strange(EmbedRefusal why) -> refusals.strange(request.from(), why);
            case Proof.Refused(Credential host, EmbedRefusal why) ->
                refusals.of(host, request.from(), subject(request), why);
            case Proof.Proven(VerifiedTicket ticket) -> letIn(ticket, request);
        };
    }

    private EmbedOutcome letIn(VerifiedTicket ticket, PathRequest request) {
        Credential host = ticket.credential();
        Optional<EmbedPath> path = EmbedId.parse(request.embedId())
                .flatMap(id -> doors.paths().find(id, Audience.SECURE))
                .filter(found -> found.organization().equals(host.organization()));
        uses.count(host);
        return path.map(found -> doors.letIn()
                        .letIn(
                                ticket,
                                new AdmitViewer.Visit(
                                        found.target().at(request.tag()), Optional.of(found.id()), request.from()),
                                subject(request)))
                .orElseGet(() ->
                        refusals.of(host, request.from(), subject(request), EmbedRefusal.of(EmbedReason.NO_EMBED)));
    }

    private static String subject(PathRequest request) {
        return EmbedId.parse(request.embedId()).map(EmbedId::auditName).orElse("embed:unknown");
    }

    private EmbedOutcome unsigned(PathRequest request) {
        return EmbedId.parse(request.embedId())
                .flatMap(id -> doors.paths().find(id, Audience.PUBLIC))
                .map(path -> open(path, new OpenKey(path.id(), request.tag())))
                .orElseGet(() -> new EmbedOutcome.Refused(EmbedRefusal.of(EmbedReason.NO_EMBED)));
    }

    private EmbedOutcome open(EmbedPath path, OpenKey key) {
        if (!path.opens(key.tag())) return new EmbedOutcome.Refused(EmbedRefusal.of(absentTag(path)));
        ViewerSession session = session(path, key, clock);
        return switch (doors.content().find(path.organization(), session.target())) {
            case FindContent.Outcome.Missing(EmbedReason why) -> new EmbedOutcome.Refused(EmbedRefusal.of(why));
            case FindContent.Outcome.Found(PublishedWorkbook workbook) ->
                new EmbedOutcome.Opened(session, Secret.ofText(key.text()), workbook, session.target(), List.of());
        };
    }

    /// Why a tag that does not exist is not found at that path.
    private EmbedReason absentTag(EmbedPath path) {
        FindContent.Outcome untagged = doors.content().find(path.organization(), path.target());
        return untagged.equals(new FindContent.Outcome.Missing(EmbedReason.NO_WORKBOOK))
                ? EmbedReason.NO_WORKBOOK
                : EmbedReason.NO_TAG;
    }

    /// The session of anybody at all: nothing is kept of it, for the path is its key.
    static ViewerSession session(EmbedPath path, OpenKey key, InstantSource clock) {
        return new ViewerSession(
                ViewerSessionId.random(),
                new Looker.Anybody(path.organization(), path.id()),
                path.target().at(key.tag()),
                clock.instant().plus(OPEN));
    }
}
