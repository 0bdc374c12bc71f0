package dev.signet.http;

import java.time.Duration;

/// How the server listens.
///
/// `bind` is a host name or address, `port` 0 means any free one; `grace` is how long closing waits for running
/// requests.
public record HttpSettings(
        Listen listen, int maxConnections, Duration grace, TrustedProxies proxies, AccessLogging log) {
    private static final int DEFAULT_CONNECTIONS = 10_000;
    private static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

    /// Where to listen.
    public record Listen(String bind, int port) {}

    /// Whether every request leaves a line.
    public enum AccessLogging {
        ON,
        OFF
    }

    /// The defaults at this place: 10,000 connections, 10 s of grace, no trusted proxies, the access log on.
    public static HttpSettings on(String bind, int port) {
        return new HttpSettings(
                new Listen(bind, port), DEFAULT_CONNECTIONS, DEFAULT_GRACE, TrustedProxies.NONE, AccessLogging.ON);
    }

    /// The same with another bound of connections.
    public HttpSettings withMaxConnections(int next) {
        return new HttpSettings(listen, next, grace, proxies, log);
    }

    /// The same with another grace.
    public HttpSettings withGrace(Duration next) {
        return new HttpSettings(listen, maxConnections, next, proxies, log);
    }

    /// The same with these proxies trusted.
    public HttpSettings withProxies(TrustedProxies next) {
        return new HttpSettings(listen, maxConnections, grace, next, log);
    }

    /// The same with the access log on or off.
    public HttpSettings withLog(AccessLogging next) {
        return new HttpSettings(listen, maxConnections, grace, proxies, next);
    }
}
