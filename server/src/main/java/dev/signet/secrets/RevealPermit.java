package dev.signet.secrets;

/// The capability to read a [Secret] in clear.
///
/// Only the composition root makes one and hands it to the few doors that need it, so who can read secrets is found by
/// searching for this type.
public final class RevealPermit {
    private RevealPermit() {}

    /// A permit for the endpoints that show a secret once, at its birth, and for the connections that must present one.
    public static RevealPermit forTheDoorsThatShowASecretOnce() {
        return new RevealPermit();
    }

    @Override
    public String toString() {
        return "RevealPermit";
    }
}
