package dev.signet.credentials;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The origin of pages that may show an embed: scheme, host, and port unless it is the scheme's own (RFC 6454
/// §6.1). A host may begin with `*.` for every name below it.
///
/// Written one way only, in lower case, and of characters that mean nothing in a Content-Security-Policy.
/// Reading never throws.
public record HostOrigin(String text) {
    private static final int LONGEST = 300;
    private static final int LARGEST_PORT = 65_535;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile("(https?)://((?:\\*\\.)?" + LABEL + "(?:\\." + LABEL
            + "){0,30}|\\[[0-9a-f:.]{2,45}\\])(?::([1-9][0-9]{0,4}))?/?");

    /// Refuses a text that is not written the one way.
    public HostOrigin {
        if (!text.equals(canonical(text).orElse(""))) throw new IllegalArgumentException("not an origin");
    }

    /// The origin, or empty when the text is none.
    public static Optional<HostOrigin> parse(String text) {
        return canonical(text.strip()).map(HostOrigin::new);
    }

    private static Optional<String> canonical(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) return Optional.empty();
        String origin = form.group(1) + "://" + form.group(2);
        Optional<Integer> port = Optional.ofNullable(form.group(3)).map(Integer::valueOf);
        if (port.filter(number -> number > LARGEST_PORT).isPresent()) return Optional.empty();
        int own = form.group(1).equals("https") ? 443 : 80;
        return Optional.of(port.filter(number -> number != own)
                .map(number -> origin + ":" + number)
                .orElse(origin));
    }

    @Override
    public String toString() {
        return text;
    }
}
