package dev.signet.http;

import java.util.List;

/// How a route shows refusals: as the envelope unless it says otherwise.
///
/// A page in a frame has no other way to tell people what went wrong, so the kit asks it for every refusal of the
/// route, its own ones too. Headers of the refusal are kept unless the page sets them itself.
@FunctionalInterface
public interface RefusalPage {
    /// The error envelope.
    RefusalPage ENVELOPE =
            (_, refusal) -> new Answer(Statuses.of(refusal.problem().fault()), List.of(), refusal);

    /// The refusal for whoever sent this request.
    Answer show(Request request, Content.Refusal refusal);
}
