package dev.signet.http;

import io.helidon.webserver.http.ServerRequest;

/// A request as it came in: Helidon's view of it, the id we gave it, and who sent it.
record Arrival(ServerRequest source, String id, String remoteAddress, Client client) {}
