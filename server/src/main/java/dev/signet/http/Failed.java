package dev.signet.http;

import dev.signet.base.Outage;

/// What is answered, and logged under the request id, when something was thrown.
final class Failed {
    private static final System.Logger LOG = System.getLogger("dev.signet.http");

    private Failed() {}

    static Answer answer(String requestId, Throwable thrown) {
        log(requestId, thrown);
        return thrown instanceof Outage ? Refusals.unavailable() : Refusals.internal();
    }

    static void log(String requestId, Throwable thrown) {
        LOG.log(System.Logger.Level.ERROR, "request " + requestId + " failed", thrown);
    }
}
