package dev.signet.http;

import dev.signet.base.Fault;

/// The one place where faults become HTTP statuses (rest-api.md §2.7).
public final class Statuses {
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int SERVER_ERRORS = 500;

    private Statuses() {}

    /// The status of answers with this fault.
    public static int of(Fault fault) {
        return switch (fault) {
            case INVALID_REQUEST -> 400;
            case UNAUTHORIZED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case ALREADY_EXISTS, CHANGED_MEANWHILE, INODE_ARCHIVED -> 409;
            case TOO_LARGE -> CONTENT_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL -> SERVER_ERRORS;
            case NOT_BUILT -> 501;
            case UNAVAILABLE -> 503;
        };
    }

    static boolean isTooLarge(int status) {
        return status == CONTENT_TOO_LARGE;
    }

    static boolean isOurs(int status) {
        return status >= SERVER_ERRORS;
    }
}
