package dev.signet.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The credentials of a run, each with the newest secret that was told.
final class KnownSecrets {
    private final AtomicReferenceArray<ClientCredential> newest;

    KnownSecrets(List<ClientCredential> credentials) {
        newest = new AtomicReferenceArray<>(credentials.toArray(ClientCredential[]::new));
    }

    int size() {
        return newest.length();
    }

    ClientCredential at(int which) {
        return newest.get(which);
    }

    void replace(int which, String secret) {
        newest.set(which, new ClientCredential(at(which).id(), secret));
    }
}
