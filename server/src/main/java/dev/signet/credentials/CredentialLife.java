package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.ActorRecords;

/// The wing of the life of credentials, from creation to revocation.
public record CredentialLife(
        Looking looking, CreateCredential create, Changing changing, Secrets secrets, ReportLeak leaks) {

    /// Those that change nothing.
    public record Looking(ListCredentials list, ReadCredential read, CredentialUsage usage, ReportHygiene hygiene) {}

    /// Those that change a credential.
    public record Changing(UpdateCredential update, SwitchCredential turn, RevokeCredential revoke) {}

    /// Those that change its secrets, and what was got with them; and its registered keys.
    public record Secrets(RotateSecret rotate, EndSecret end, EndRefreshTokens refresh, CredentialKeys keys) {}

    /// Wires the wing.
    public static CredentialLife over(CredentialGround ground) {
        AccessGround access = ground.access();
        ReadCredential read = new ReadCredential(access);
        return new CredentialLife(
                new Looking(
                        new ListCredentials(access),
                        read,
                        new CredentialUsage(read, new ActorRecords(access.database())),
                        new ReportHygiene(access)),
                new CreateCredential(ground),
                new Changing(new UpdateCredential(ground), new SwitchCredential(access), new RevokeCredential(ground)),
                new Secrets(
                        new RotateSecret(ground),
                        new EndSecret(access),
                        new EndRefreshTokens(access),
                        CredentialKeys.over(access, ground.keySets())),
                new ReportLeak(ground));
    }
}
