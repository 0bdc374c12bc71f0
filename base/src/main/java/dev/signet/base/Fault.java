package dev.signet.base;

/// What can go wrong, as the stable code a client may branch on, and who has to act.
///
/// `unauthorized`, `invalid_request`, `not_found` and `inode_archived` are observed codes of the public contract; the
/// others are ours (rest-api.md §2.7, §8 `[inferred]`).
public enum Fault {
    INVALID_REQUEST("invalid_request", Blame.CALLER),
    UNAUTHORIZED("unauthorized", Blame.CALLER),
    FORBIDDEN("forbidden", Blame.CALLER),
    NOT_FOUND("not_found", Blame.CALLER),
    METHOD_NOT_ALLOWED("method_not_allowed", Blame.CALLER),
    ALREADY_EXISTS("already_exists", Blame.CALLER),
    CHANGED_MEANWHILE("changed_meanwhile", Blame.CALLER),
    INODE_ARCHIVED("inode_archived", Blame.CALLER),
    TOO_LARGE("payload_too_large", Blame.LIMITS),
    UNSUPPORTED_MEDIA_TYPE("unsupported_media_type", Blame.CALLER),
    TOO_MANY_REQUESTS("too_many_requests", Blame.LIMITS),
    NOT_BUILT("not_implemented", Blame.US),
    UNAVAILABLE("unavailable", Blame.US),
    INTERNAL("internal_error", Blame.US);

    private final String code;
    private final Blame blame;

    Fault(String code, Blame blame) {
        this.code = code;
        this.blame = blame;
    }

    /// The slug on the wire.
    public String code() {
        return code;
    }

    /// Who has to act.
    public Blame blame() {
        return blame;
    }

    /// Who has to act: the caller changes the request, waits for or raises a limit, or we mend the server.
    public enum Blame {
        CALLER,
        LIMITS,
        US
    }
}
