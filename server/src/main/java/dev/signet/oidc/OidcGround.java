package dev.signet.oidc;

import dev.signet.access.AccessGround;
import dev.signet.access.AllowedAddresses;
import dev.signet.access.Refusals;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import java.time.InstantSource;

/// What signing in with providers stands on.
public record OidcGround(AccessGround access, People people, Keeping keeping, Outside outside) {

    /// From where people may come, and where refused strangers are counted.
    public record People(AllowedAddresses addresses, Refusals refusals) {}

    /// By what client secrets are sealed, and the permit to present one to its provider.
    public record Keeping(Sealer sealer, RevealPermit permit) {}

    /// The way out, and how providers may be reached on it.
    public record Outside(OutboundHttp http, Schemes schemes) {}

    InstantSource clock() {
        return access.clock();
    }
}
