package dev.signet.embed;

import dev.signet.access.Origin;

/// What a browser asks for at an embed path: the id in it, and the whole address as it was sent, undecoded, in path and
/// query. Nothing of it is known yet.
public record PathRequest(String embedId, String path, String query, Origin from) {

    @Override
    public String toString() {
        return "PathRequest[hidden]";
    }
}
