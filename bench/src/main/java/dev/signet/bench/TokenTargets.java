package dev.signet.bench;

import java.util.ArrayList;
import java.util.List;

/// What `bench tokens` measures; `keycloak` is empty or one target.
record TokenTargets(Bare bare, Signet signet, List<Target> keycloak) {

    /// Copies what it is given.
    TokenTargets {
        keycloak = List.copyOf(keycloak);
    }

    /// The floor of either kind.
    record Bare(Target post, Target get) {}

    /// Signet's.
    record Signet(Target one, Target many, Target whoami) {}

    /// All, in the order of the report.
    List<Target> all() {
        List<Target> all = new ArrayList<>(List.of(bare.post, signet.one, signet.many));
        all.addAll(keycloak);
        all.addAll(List.of(bare.get, signet.whoami));
        return List.copyOf(all);
    }

    /// What a target is compared with.
    Target floorOf(Target target) {
        return target.equals(bare.get) || target.equals(signet.whoami) ? bare.get : bare.post;
    }
}
