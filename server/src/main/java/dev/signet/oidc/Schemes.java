package dev.signet.oidc;

import java.net.URI;
import java.util.Locale;

/// How providers may be reached. Which addresses may be is the address guard's to say, plain http only where
/// it was widened.
public enum Schemes {
    HTTPS,
    /// For development and providers inside the house.
    HTTP_TOO;

    /// Whether a provider may be at that address: with a host, without a user, a query or a fragment.
    boolean permit(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean permitted = scheme.equals("https") || (this == HTTP_TOO && scheme.equals("http"));
        return permitted
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }
}
