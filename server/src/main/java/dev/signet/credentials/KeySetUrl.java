package dev.signet.credentials;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Where somebody publishes a JSON Web Key Set. Whether it may be reached is not said by its text: that is asked each
/// time it is fetched.
public record KeySetUrl(URI uri) {
    /// What one is, for whoever gave another text.
    public static final String SENTENCE = "Give an https URL with a host name, without a user name and without #, of"
            + " at most 2000 visible ASCII characters.";

    private static final int LONGEST = 2_000;

    /// The URL; empty for every other text.
    public static Optional<KeySetUrl> parse(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(each -> each > ' ' && each <= '~')) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            return isOne(uri) ? Optional.of(new KeySetUrl(uri)) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    /// Plain http is for addresses that a setting adds; the guard of addresses tells.
    private static boolean isOne(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null;
    }

    /// As the audit names it: without what may be meant for that host alone.
    String host() {
        return uri.getHost();
    }
}
