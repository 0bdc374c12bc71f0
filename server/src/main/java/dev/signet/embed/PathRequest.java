package dev.signet.embed;

import dev.signet.access.Origin;
import dev.signet.workbooks.TagName;
import java.util.Optional;

/// What a browser asks for at an embed path: the id and the version tag in it, and the whole address as it was sent,
/// undecoded, in path and query. Nothing of it is known yet.
public record PathRequest(String embedId, Optional<TagName> tag, String path, String query, Origin from) {

    /// For what is published.
    public PathRequest(String embedId, String path, String query, Origin from) {
        this(embedId, Optional.empty(), path, query, from);
    }

    @Override
    public String toString() {
        return "PathRequest[hidden]";
    }
}
