package dev.signet.http;

/// No access log.
record SilentAccessLog() implements AccessLog {

    @Override
    public void add(Entry entry) {}

    @Override
    public void close() {}
}
