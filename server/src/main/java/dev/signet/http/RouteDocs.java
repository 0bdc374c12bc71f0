package dev.signet.http;

import java.util.List;

/// What people read about a route: the operation id, a summary of a line, more when needed, the tag it is filed
/// under, and its answers.
public record RouteDocs(String operationId, String summary, String description, String tag, List<Response> responses) {

    /// Copies what it is given.
    public RouteDocs {
        responses = List.copyOf(responses);
    }
}
