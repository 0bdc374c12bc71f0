package dev.signet.web.api;

import dev.signet.query.ListConnections;
import dev.signet.query.TestConnection;

/// The use cases behind the routes of connections.
public record ConnectionCases(ListConnections list, TestConnection test) {}
