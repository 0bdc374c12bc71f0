package dev.signet.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A real, small OpenID provider on this machine, with a person who is signed in and agrees to everything.
///
/// It is strict: PKCE by S256 alone, the client's secret, one registered address to be sent back to, codes that
/// are good once. What it is to do wrong is switched on by a test; nothing is wrong by itself.
public final class LocalProvider implements AutoCloseable {
    private static final int HUGE = 10_000_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ProviderKeys keys = ProviderKeys.made();
    private final ProviderCodes codes = new ProviderCodes();
    private final ProviderClient client;
    private final ProviderTokens tokens;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> ended = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> deeds = new ConcurrentHashMap<>();
    private volatile ProviderPerson person = ProviderPerson.of("sub-1", "grace@one.example");
    private volatile ProviderKeys.Algorithm algorithm = ProviderKeys.Algorithm.RS256;
    private volatile Set<ProviderFault> faults = Set.of();

    private LocalProvider(ProviderClient client, InstantSource clock) throws IOException {
        this.client = client;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tokens = new ProviderTokens(issuer().toString(), client, keys, clock);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /// A provider for one client, whose people are sent back to that address.
    public static LocalProvider start(URI redirect, InstantSource clock) {
        try {
            return new LocalProvider(ProviderClient.sentBackTo(redirect), clock);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Its name, which is where it is.
    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What its client is called.
    public String clientId() {
        return client.id();
    }

    /// What its client proves itself with.
    public String clientSecret() {
        return client.secret();
    }

    /// From now on that person is signed in.
    public void signsIn(ProviderPerson next) {
        person = next;
    }

    /// From now on ID tokens are signed with the EC key.
    public void signsWithEs256() {
        algorithm = ProviderKeys.Algorithm.ES256;
    }

    /// From now on it does this wrong, and nothing else.
    public void misbehaves(ProviderFault... next) {
        EnumSet<ProviderFault> all = EnumSet.noneOf(ProviderFault.class);
        all.addAll(List.of(next));
        faults = Set.copyOf(all);
    }

    /// The next time it is asked for that path, that happens before it answers.
    public void letsHappen(String path, Runnable deed) {
        deeds.put(path, deed);
    }

    /// The paths it was asked for, in order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// How people were sent to it in order to sign out.
    public List<Map<String, String>> ended() {
        return List.copyOf(ended);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            Optional.ofNullable(deeds.remove(path)).ifPresent(Runnable::run);
            answer(exchange).send(exchange);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ProviderAnswer answer(HttpExchange exchange) throws IOException {
        ProviderForms forms = new ProviderForms(exchange);
        return switch (exchange.getRequestURI().getPath()) {
            case ProviderMetadata.PATH -> discovery();
            case ProviderMetadata.AUTHORIZE -> authorize(forms.query());
            case ProviderMetadata.TOKEN -> token(forms);
            case ProviderMetadata.KEYS -> keySet();
            case ProviderMetadata.END -> end(forms.query());
            default -> ProviderAnswer.error(404, "not_found");
        };
    }

    private ProviderAnswer discovery() {
        if (has(ProviderFault.DISCOVERY_HUGE)) return new ProviderAnswer.Huge(HUGE);
        if (has(ProviderFault.DISCOVERY_ENDLESS)) return new ProviderAnswer.Endless();
        if (has(ProviderFault.DISCOVERY_SILENT)) return new ProviderAnswer.Silent(over);
        if (has(ProviderFault.DISCOVERY_REDIRECTS)) return elsewhere();
        if (has(ProviderFault.DISCOVERY_IS_NO_JSON)) return page();
        String name = has(ProviderFault.DISCOVERY_OF_ANOTHER) ? "https://issuer.example" : issuer().toString();
        Map<String, Object> document = new ProviderMetadata(issuer().toString()).naming(name);
        if (has(ProviderFault.END_IS_A_SCRIPT)) document.put("end_session_endpoint", "javascript:alert(1)");
        return ProviderAnswer.json(200, document);
    }

    private ProviderAnswer keySet() {
        if (has(ProviderFault.KEYS_HUGE)) return new ProviderAnswer.Huge(HUGE);
        if (has(ProviderFault.KEYS_REDIRECT)) return elsewhere();
        return new ProviderAnswer.Text(200, "application/jwk-set+json", keys.published());
    }

    private ProviderAnswer authorize(Map<String, String> query) {
        try {
            AuthorizationAsk ask = AuthorizationAsk.of(query, client);
            return new ProviderAnswer.Redirect(new SentBack(ask, issuer().toString(), faults).with(codes, person));
        } catch (IllegalArgumentException refused) {
            return new ProviderAnswer.Text(400, "text/plain", String.valueOf(refused.getMessage()));
        }
    }

    private ProviderAnswer token(ProviderForms forms) throws IOException {
        if (has(ProviderFault.TOKEN_HUGE)) return new ProviderAnswer.Huge(HUGE);
        if (has(ProviderFault.TOKEN_ENDLESS)) return new ProviderAnswer.Endless();
        if (has(ProviderFault.TOKEN_REDIRECTS)) return elsewhere();
        if (has(ProviderFault.TOKEN_IS_NO_JSON)) return page();
        if (has(ProviderFault.TOKEN_REFUSED)) return ProviderAnswer.error(400, "invalid_grant");
        Map<String, String> form = forms.body();
        if (!forms.isFrom(client, form)) return ProviderAnswer.error(401, "invalid_client");
        return codes.redeem(form).map(this::granted).orElseGet(() -> ProviderAnswer.error(400, "invalid_grant"));
    }

    private ProviderAnswer granted(ProviderCodes.Given given) {
        Map<String, Object> bare =
                Map.of("access_token", "not-for-anything", "token_type", "Bearer", "expires_in", 300);
        if (has(ProviderFault.NO_ID_TOKEN)) return ProviderAnswer.json(200, bare);
        Map<String, Object> whole = new HashMap<>(bare);
        whole.put("id_token", tokens.make(given, algorithm, faults));
        return ProviderAnswer.json(200, whole);
    }

    private ProviderAnswer end(Map<String, String> query) {
        ended.add(query);
        String back = query.getOrDefault("post_logout_redirect_uri", "");
        return back.isEmpty() ? page() : new ProviderAnswer.Redirect(URI.create(back));
    }

    private ProviderAnswer elsewhere() {
        return new ProviderAnswer.Redirect(issuer().resolve("/elsewhere"));
    }

    private static ProviderAnswer page() {
        return new ProviderAnswer.Text(200, "text/html", "<!doctype html><title>A page</title>");
    }

    private boolean has(ProviderFault fault) {
        return faults.contains(fault);
    }
}
