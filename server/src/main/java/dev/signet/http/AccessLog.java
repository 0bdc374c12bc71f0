package dev.signet.http;

/// Where every request leaves one line: `id method pattern status micros remote caller`.
///
/// Holds no header, body, query or unmatched path, for those may carry secrets: the path is the route's pattern.
sealed interface AccessLog extends AutoCloseable permits QueuedAccessLog, SilentAccessLog {
    /// The logger the lines go to.
    String LOGGER = "dev.signet.http.access";

    /// Takes a line; never waits.
    void add(Entry entry);

    /// Writes what is left.
    @Override
    void close();

    /// Which request, from where, by whom.
    record Who(String requestId, String remoteAddress, String caller) {}

    /// One request.
    record Entry(Who who, String method, String pattern, int status, long nanos) {}

    /// The log these settings ask for.
    static AccessLog of(HttpSettings.AccessLogging setting) {
        return switch (setting) {
            case ON -> QueuedAccessLog.start();
            case OFF -> new SilentAccessLog();
        };
    }
}
