package dev.signet.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/// Requests that came over no wire, for what reads their heads.
public final class MadeRequest {
    private MadeRequest() {}

    /// A request with these headers, each with all its lines.
    public static Request with(Map<String, List<String>> headers) {
        WritableHeaders<?> all = WritableHeaders.create();
        headers.forEach((name, values) -> {
            if (!values.isEmpty()) all.set(HeaderNames.create(name), values);
        });
        ServerRequestHeaders head = ServerRequestHeaders.create(all);
        HttpPrologue prologue = HttpPrologue.create("HTTP/1.1", "HTTP", "1.1", Method.POST, "/", false);
        ServerRequest source = (ServerRequest) Proxy.newProxyInstance(
                MadeRequest.class.getClassLoader(),
                new Class<?>[] {ServerRequest.class},
                (_, method, _) -> switch (method.getName()) {
                    case "headers" -> head;
                    case "prologue" -> prologue;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new Request(
                new Arrival(source, "", "127.0.0.1", new Client(new ReadAhead(DataReader.create(() -> new byte[0])))),
                Map.of());
    }
}
