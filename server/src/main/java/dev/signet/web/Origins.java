package dev.signet.web;

import dev.signet.access.Origin;
import dev.signet.http.Request;

/// Where a request came from, in the words of the audit.
public final class Origins {
    private Origins() {}

    /// The address, program and id of that request.
    public static Origin of(Request request) {
        return new Origin(request.remoteAddress(), request.userAgent(), request.id());
    }
}
