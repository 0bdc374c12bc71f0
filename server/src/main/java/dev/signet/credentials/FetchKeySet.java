package dev.signet.credentials;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.signet.outbound.HttpAsk;
import dev.signet.outbound.HttpReply;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.KeySet;
import dev.signet.secrets.KeySetFlaw;
import dev.signet.secrets.KeySetOutcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Fetches the key set at a URL that somebody typed in, as [OutboundHttp] does: guarded addresses, no redirects, a
/// deadline, a longest answer.
///
/// Guarantee: this node asks one URL at most once in [#APART]; whoever asks sooner gets what was found then. Never
/// throws for what the other side does.
public final class FetchKeySet {
    /// How long one URL is left alone.
    public static final Duration APART = Duration.ofMinutes(1);

    private static final HttpAsk.Limits LIMITS = new HttpAsk.Limits(Duration.ofSeconds(3), 64 * 1024);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int REDIRECTS = 3;

    private final Asking asking;
    private final InstantSource clock;
    private final LoadingCache<URI, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(_ -> new Remembered());

    /// Fetches by that way out.
    public FetchKeySet(OutboundHttp http, InstantSource clock) {
        this(http::send, clock);
    }

    private FetchKeySet(Asking asking, InstantSource clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /// One without a way out: no URL may be reached.
    public static FetchKeySet off() {
        return new FetchKeySet(_ -> new HttpReply.Failed(HttpReply.Why.NOT_ALLOWED), () -> Instant.EPOCH);
    }

    private interface Asking {
        HttpReply send(HttpAsk ask);
    }

    /// Fetches it, or tells what was found less than a minute ago.
    FetchedKeySet fetch(KeySetUrl url) {
        return remembered.get(url.uri()).orAsk(url.uri());
    }

    /// One URL, which one at a time asks.
    private final class Remembered {
        private Instant at = Instant.MIN;
        private Optional<FetchedKeySet> last = Optional.empty();

        synchronized FetchedKeySet orAsk(URI url) {
            Instant now = clock.instant();
            if (last.isPresent() && now.isBefore(at.plus(APART))) return last.get();
            FetchedKeySet found = read(asking.send(HttpAsk.get(url, LIMITS)), now);
            at = now;
            last = Optional.of(found);
            return found;
        }
    }

    private static FetchedKeySet read(HttpReply reply, Instant at) {
        return switch (reply) {
            case HttpReply.Failed(HttpReply.Why why) -> new FetchedKeySet.Failed(why.sentence());
            case HttpReply.Answered answered when answered.isOk() -> read(answered.body(), at);
            case HttpReply.Answered answered -> new FetchedKeySet.Failed(refusal(answered.status()));
        };
    }

    private static FetchedKeySet read(String body, Instant at) {
        return switch (KeySet.read(body.getBytes(StandardCharsets.UTF_8))) {
            case KeySetOutcome.Read(KeySet set) -> new FetchedKeySet.Found(set, at);
            case KeySetOutcome.Refused(KeySetFlaw flaw) ->
                flaw == KeySetFlaw.PRIVATE_KEY
                        ? new FetchedKeySet.Exposed(flaw.sentence())
                        : new FetchedKeySet.Failed(flaw.sentence());
        };
    }

    private static String refusal(int status) {
        return status / 100 == REDIRECTS
                ? "It redirects (" + status + "), which is not followed: give the URL where the set is."
                : "It answered " + status + ".";
    }
}
