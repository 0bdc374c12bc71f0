package dev.signet.web.embed;

import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.credentials.HostOrigin;
import dev.signet.embed.EmbedCode;
import dev.signet.embed.EmbedRefusal;
import dev.signet.http.Answer;
import dev.signet.http.Content;
import dev.signet.http.RefusalPage;
import dev.signet.http.Statuses;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refusals in the words of embeds: the envelope, whose `code` is the one of the host's event (embedding.md §7.1).
final class Refused {
    /// What a program is told.
    static final RefusalPage JSON = (request, refusal) -> Answer.json(
            Statuses.of(refusal.problem().fault()),
            new Told(request.id(), refusal.problem().message(), code(refusal)));

    private static final String EVENT = "event";
    private static final String ORIGINS = "origins";
    private static final String BETWEEN = " ";

    private Refused() {}

    private record Told(String requestId, String message, String code) {}

    static Answer of(EmbedRefusal why) {
        return of(why.code(), why.fault(), why.sentence());
    }

    static Answer of(EmbedCode code, Fault fault, String sentence) {
        return Answer.problem(Problem.of(fault, sentence)).withExtra(EVENT, code.name());
    }

    /// The same refusal, for pages of these origins alone; of any origin when there are none.
    static Answer shownBy(List<HostOrigin> origins, Answer refusal) {
        if (origins.isEmpty()) return refusal;
        return refusal.withExtra(ORIGINS, origins.stream().map(HostOrigin::text).collect(Collectors.joining(BETWEEN)));
    }

    /// Whose pages may show it.
    static List<HostOrigin> origins(Content.Refusal refusal) {
        String told = refusal.extra().getOrDefault(ORIGINS, "");
        return told.isEmpty()
                ? List.of()
                : Stream.of(told.split(BETWEEN, -1)).map(HostOrigin::new).toList();
    }

    /// The code of the event: as told, else what fits a refusal of the kit.
    static String code(Content.Refusal refusal) {
        String told = refusal.extra().get(EVENT);
        return told == null ? code(refusal.problem().fault()).name() : told;
    }

    private static EmbedCode code(Fault fault) {
        return switch (fault) {
            case INVALID_REQUEST, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, METHOD_NOT_ALLOWED -> EmbedCode.EINVAL;
            case UNAUTHORIZED, FORBIDDEN -> EmbedCode.EACCES;
            case NOT_FOUND, INODE_ARCHIVED -> EmbedCode.ENOENT;
            case ALREADY_EXISTS, CHANGED_MEANWHILE -> EmbedCode.EEXIST;
            case TOO_MANY_REQUESTS, NOT_BUILT, UNAVAILABLE, INTERNAL -> EmbedCode.UNKNOWN;
        };
    }
}
