package dev.signet.embed;

import dev.signet.access.Origin;

/// What a browser asks for with a signed URL. The token is what came in `:jwt`; nothing of it is known yet.
public record EmbedRequest(String organizationSlug, EmbedTarget target, String token, Origin from) {

    @Override
    public String toString() {
        return "EmbedRequest[" + organizationSlug + ", " + target + "]";
    }
}
