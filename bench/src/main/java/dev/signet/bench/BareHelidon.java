package dev.signet.bench;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;

/// The floor: the HTTP server that Signet stands on, with handlers that do nothing.
///
/// The POST reads the form and answers fixed bytes, the GET answers fixed bytes. Nothing is looked up, compared,
/// signed,
/// logged or stored.
public final class BareHelidon {
    private static final int ARGUMENTS = 3;

    private final byte[] token;
    private final byte[] whoami;

    BareHelidon(int tokenBytes, int whoamiBytes) {
        this.token = FixedJson.ofSize(tokenBytes);
        this.whoami = FixedJson.ofSize(whoamiBytes);
    }

    /// Arguments: the port, the size of the answer to POST and of the answer to GET.
    public static void main(String[] arguments) {
        if (arguments.length != ARGUMENTS) throw new IllegalArgumentException("PORT TOKEN_BYTES WHOAMI_BYTES");
        new BareHelidon(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                .start(Integer.parseInt(arguments[0]));
    }

    /// Listens on loopback; 0 takes any free port.
    WebServer start(int port) {
        return WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .routing(this::routes)
                .build()
                .start();
    }

    private void routes(HttpRouting.Builder routing) {
        routing.post(SignetClient.TOKEN_PATH, this::token)
                .get(SignetClient.WHOAMI_PATH, (request, response) -> send(response, whoami))
                .get("/healthz", (request, response) -> send(response, whoami));
    }

    private void token(ServerRequest request, ServerResponse response) {
        Parameters form = request.content().as(Parameters.class);
        if (form.contains("client_secret")) {
            send(response, token);
        } else {
            response.status(Status.BAD_REQUEST_400).send();
        }
    }

    private static void send(ServerResponse response, byte[] json) {
        response.header(HeaderValues.CONTENT_TYPE_JSON).send(json);
    }
}
