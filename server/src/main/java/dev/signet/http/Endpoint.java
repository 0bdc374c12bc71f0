package dev.signet.http;

/// Where a route is: method and path.
public record Endpoint(HttpMethod method, PathPattern path) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
