package dev.signet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `bench tokens` measures; Keycloak only when asked for.
record TokenTargets(Bare bare, Signet signet, Optional<Keycloak> keycloak) {

    /// The floor of either kind.
    record Bare(Target post, Target get) {}

    /// Signet's.
    record Signet(Target one, Target many, Target introspect, Target whoami) {}

    /// The peer's.
    record Keycloak(Target grants, Target introspect) {}

    /// All, in the order of the report.
    List<Target> all() {
        List<Target> all = new ArrayList<>(List.of(bare.post, signet.one, signet.many));
        keycloak.ifPresent(peer -> all.add(peer.grants));
        all.add(signet.introspect);
        keycloak.ifPresent(peer -> all.add(peer.introspect));
        all.addAll(List.of(bare.get, signet.whoami));
        return List.copyOf(all);
    }

    /// What a target is compared with.
    Target floorOf(Target target) {
        return target.equals(bare.get) || target.equals(signet.whoami) ? bare.get : bare.post;
    }
}
