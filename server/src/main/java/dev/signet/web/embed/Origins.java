package dev.signet.web.embed;

import dev.signet.access.Origin;
import dev.signet.http.Request;

/// Where a request came from, in the words of the audit.
final class Origins {
    private Origins() {}

    static Origin of(Request request) {
        return new Origin(request.remoteAddress(), request.userAgent(), request.id());
    }
}
