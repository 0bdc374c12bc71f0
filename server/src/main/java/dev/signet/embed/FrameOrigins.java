package dev.signet.embed;

import dev.signet.credentials.Credential;
import dev.signet.credentials.HostOrigin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The origins whose pages may show embeds of a credential: those it lists, and with them always this server's own, for
/// its portal shows embeds too. All there are when it lists none.
record FrameOrigins(List<HostOrigin> own) {

    /// Copies what it is given.
    FrameOrigins {
        own = List.copyOf(own);
    }

    /// Of a server with these origins of its own.
    static FrameOrigins ofServer(List<String> own) {
        return new FrameOrigins(
                own.stream().map(HostOrigin::parse).flatMap(Optional::stream).toList());
    }

    List<HostOrigin> of(Credential host) {
        List<HostOrigin> listed = host.terms().origins();
        return listed.isEmpty()
                ? List.of()
                : Stream.concat(listed.stream(), own.stream()).distinct().toList();
    }
}
