package dev.signet.http;

/// How a request ended: its answer, and what the access log and the CORS headers need to know.
record Outcome(Answer answer, String pattern, String caller, Door.CrossOrigin crossOrigin) {
    /// The pattern and the caller in the log when there is none.
    static final String NONE = "-";

    /// The same with another answer.
    Outcome with(Answer next) {
        return new Outcome(next, pattern, caller, crossOrigin);
    }

    /// An answer given before any door was asked.
    static Outcome of(Answer answer, String pattern, Door.CrossOrigin crossOrigin) {
        return new Outcome(answer, pattern, NONE, crossOrigin);
    }
}
