package dev.signet.secrets;

import dev.signet.secrets.UrlReading.Why;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An address that claims to be signed as a whole (embedding.md §3.3): all of it from the scheme up to the parameter
/// `:signature`, the last one. All that can be had of it, before verification, is whose secret to try.
///
/// Guarantee: what is verified is the text as it was sent, or as it was before a browser escaped it; values are taken
/// from the very text that was signed; every combination is compared in constant time; nothing it says is believed
/// before that. Its text is never printed.
public final class UntrustedUrl {
    /// The longest path and query that is read, in characters `[inferred]`.
    public static final int MAX_LENGTH = 8_192;

    /// The most parameters that are read `[inferred]`.
    public static final int MAX_PARAMETERS = 100;

    private static final String SIGNATURE = ":signature";
    private static final String CLIENT = ":client_id";
    private static final Set<String> SPELLINGS = Set.of(SIGNATURE, "%3Asignature", "%3asignature");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final String signed;
    private final byte[] signature;
    private final UrlParameters parameters;

    private UntrustedUrl(Cut cut, UrlParameters parameters) {
        this.signed = cut.path() + "?" + cut.query();
        this.signature = HexFormat.of().parseHex(cut.signature());
        this.parameters = parameters;
    }

    /// A path, and a query without its signature.
    private record Cut(String path, String query, String signature) {}

    /// Takes apart a path and a query as they were sent, undecoded, without the question mark; never throws.
    public static UrlReading parse(String path, String query) {
        if (path.length() + query.length() >= MAX_LENGTH || query.split("&", -1).length > MAX_PARAMETERS)
            return refused(Why.TOO_LONG);
        return switch (UrlParameters.of(query)) {
            case UrlParameters.Reading.NotText() -> refused(Why.NOT_TEXT);
            case UrlParameters.Reading.Repeated(String name) ->
                new UrlReading.Refused(name.equals(SIGNATURE) ? Why.SIGNATURE_NOT_LAST : Why.REPEATED, name);
            case UrlParameters.Reading.Read(UrlParameters all) ->
                all.names().contains(SIGNATURE) ? cut(path, query) : refused(Why.NOT_SIGNED);
        };
    }

    private static UrlReading cut(String path, String query) {
        int last = query.lastIndexOf('&');
        String pair = query.substring(last + 1);
        int equals = pair.indexOf('=');
        if (last < 0 || equals < 0 || !SPELLINGS.contains(pair.substring(0, equals))) {
            return new UrlReading.Refused(Why.SIGNATURE_NOT_LAST, SIGNATURE);
        }
        String signature = pair.substring(equals + 1);
        if (!DIGEST.matcher(signature).matches()) return new UrlReading.Refused(Why.SIGNATURE_SHAPE, SIGNATURE);
        Cut cut = new Cut(path, query.substring(0, last), signature);
        return switch (UrlParameters.of(cut.query())) {
            case UrlParameters.Reading.Read(UrlParameters signed) -> new UrlReading.Read(new UntrustedUrl(cut, signed));
            case UrlParameters.Reading.Repeated _, UrlParameters.Reading.NotText _ -> refused(Why.NOT_TEXT);
        };
    }

    private static UrlReading refused(Why why) {
        return new UrlReading.Refused(why, "");
    }

    /// Whose secret it says it was signed with; empty when it does not say.
    public Optional<String> clientHint() {
        return parameters.form(CLIENT);
    }

    /// Proves the address with one of these keys, the live secrets of one client, under one of these
    /// beginnings: scheme, host and port as hosts know them. Empty when none of them signed it; never throws.
    public Optional<SignedUrl> verify(Collection<TicketKey> keys, List<String> bases) {
        Optional<SignedUrl> found = Optional.empty();
        for (String text : TurnedBack.texts(signed)) {
            for (String base : bases) {
                byte[] message = (base + text).getBytes(StandardCharsets.UTF_8);
                for (TicketKey key : keys) { // all of them, whichever it is
                    if (key.signed(message, signature)) found = values(text, key);
                }
            }
        }
        return found;
    }

    /// What the signed text itself says; a path has no question mark.
    private static Optional<SignedUrl> values(String text, TicketKey signer) {
        return UrlParameters.of(text.substring(text.indexOf('?') + 1))
                        instanceof UrlParameters.Reading.Read(UrlParameters read)
                ? Optional.of(new SignedUrl(read, signer))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "UntrustedUrl[hidden]";
    }
}
