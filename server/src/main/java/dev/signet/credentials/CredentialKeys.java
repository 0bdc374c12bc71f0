package dev.signet.credentials;

import dev.signet.access.AccessGround;

/// What is done with the registered keys of credentials.
public record CredentialKeys(RegisterKey register, ReadKeys read, RemoveKey remove) {
    /// The most keys a credential has at one time.
    public static final int MOST_LIVE = 5;

    static CredentialKeys over(AccessGround ground) {
        return new CredentialKeys(new RegisterKey(ground), new ReadKeys(ground), new RemoveKey(ground));
    }
}
