package dev.signet.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/// HTTP to addresses that somebody typed in: JWKS, identity providers, webhooks.
///
/// Guarantee: every address the name resolves to passes the guard, and the connection is made to one of those; no
/// redirect is followed, no cookie kept, no proxy of the environment used; the whole takes no longer, and reads no
/// more,
/// than the request allows. Never throws for what the other side does. A connection serves one request.
public final class OutboundHttp implements AutoCloseable {
    private final AddressGuard guard;
    private final GuardedNames.Names names;
    private final SSLContext trust;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbound-deadlines").daemon().factory());

    /// Trusts the certificates that context trusts.
    public OutboundHttp(AddressGuard guard, SSLContext trust) {
        this(guard, trust, InetAddress::getAllByName);
    }

    /// Trusts the certificates that the Java platform trusts.
    public static OutboundHttp trustingThePlatform(AddressGuard guard) {
        return new OutboundHttp(guard, SSLContexts.createSystemDefault());
    }

    OutboundHttp(AddressGuard guard, SSLContext trust, GuardedNames.Names names) {
        this.guard = guard;
        this.trust = trust;
        this.names = names;
    }

    /// Asks, and waits for the answer.
    public HttpReply send(HttpAsk ask) {
        if (!isUrl(ask.target())) return new HttpReply.Failed(HttpReply.Why.NOT_A_URL);
        HttpUriRequestBase request = request(ask);
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, ask.limits().whole().toMillis(), TimeUnit.MILLISECONDS);
        try (CloseableHttpClient client = client(ask)) {
            return client.execute(
                    request, response -> read(request, response, ask.limits().mostBytes()));
        } catch (TooLarge tooLarge) {
            return new HttpReply.Failed(HttpReply.Why.TOO_LARGE);
        } catch (IOException failure) {
            return new HttpReply.Failed(request.isCancelled() ? HttpReply.Why.TOO_SLOW : why(failure));
        } catch (IllegalStateException released) { // the library's way to say that it was cancelled before it connected
            if (request.isCancelled()) return new HttpReply.Failed(HttpReply.Why.TOO_SLOW);
            throw released;
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }

    private static boolean isUrl(URI target) {
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && target.getHost() != null
                && target.getRawUserInfo() == null;
    }

    private static HttpUriRequestBase request(HttpAsk ask) {
        HttpUriRequestBase request = new HttpUriRequestBase(ask.method().name(), ask.target());
        ask.headers().forEach(request::setHeader);
        if (ask.method() == HttpAsk.Method.POST) {
            String type = ask.headers().getOrDefault("Content-Type", "application/json");
            request.setEntity(
                    new StringEntity(ask.body(), ContentType.parse(type).withCharset(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private CloseableHttpClient client(HttpAsk ask) {
        return HttpClients.custom()
                .setConnectionManager(connections(ask))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private HttpClientConnectionManager connections(HttpAsk ask) {
        Timeout whole = Timeout.of(ask.limits().whole());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(1)
                .setDnsResolver(new GuardedNames(guard, names, ask.target()))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(whole)
                        .setSocketTimeout(whole)
                        .build())
                .build();
    }

    /// A response that says more than it may is cut off: to close it alone would read it to its end.
    private static HttpReply read(HttpUriRequestBase request, ClassicHttpResponse response, int most)
            throws IOException {
        Map<String, String> headers = Arrays.stream(response.getHeaders())
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        header -> String.valueOf(header.getValue()),
                        (_, last) -> last));
        if (response.getEntity() == null) return new HttpReply.Answered(response.getCode(), headers, "");
        byte[] body = response.getEntity().getContent().readNBytes(most + 1);
        if (body.length > most) {
            request.cancel();
            throw new TooLarge();
        }
        return new HttpReply.Answered(response.getCode(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static HttpReply.Why why(IOException failure) {
        return switch (failure) {
            case GuardedNames.NotAllowed _ -> HttpReply.Why.NOT_ALLOWED;
            case UnknownHostException _ -> HttpReply.Why.UNKNOWN_HOST;
            case SSLException _ -> HttpReply.Why.BAD_CERTIFICATE;
            case InterruptedIOException _ -> HttpReply.Why.TOO_SLOW;
            case java.net.ConnectException _ -> HttpReply.Why.UNREACHABLE;
            case java.net.SocketException _ -> HttpReply.Why.UNREACHABLE;
            default -> HttpReply.Why.BROKEN;
        };
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
