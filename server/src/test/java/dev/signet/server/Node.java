package dev.signet.server;

import dev.signet.FreePort;
import dev.signet.access.Outbox;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.KeySetHost;
import dev.signet.database.Database;
import dev.signet.database.DatabaseAddress;
import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.oidc.OidcGround;
import dev.signet.oidc.Schemes;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.CheapPasswords;
import dev.signet.secrets.Sealer;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/// One of several whole servers over one database, on a free port.
final class Node implements AutoCloseable {
    final Database database;
    final Parts parts;
    final NodeClient client;
    private final OutboundHttp wayOut = KeySetHost.wayOut();
    private final HttpServer http;

    Node(DatabaseAddress address, Sealer sealer, Path data, InstantSource clock) {
        database = Database.open(address);
        parts = new Parts(
                database,
                sealer,
                new Parts.Terms(
                        data,
                        new ClientTokens.Limits(new ClientTokens.FailureLimits(0, 0), ClientTokens.RateLimits.NONE),
                        CheapPasswords.make(),
                        new Parts.Ways(Outbox.off(), new OidcGround.Outside(wayOut, Schemes.HTTP_TOO)),
                        clock));
        int port = FreePort.find();
        URI url = URI.create("http://127.0.0.1:" + port);
        http = HttpServer.start(
                HttpSettings.on("127.0.0.1", port).withLog(HttpSettings.AccessLogging.OFF),
                RouteTable.of(parts, Reached.at(url)));
        client = NodeClient.of(url.toString());
    }

    @Override
    public void close() {
        client.close();
        http.close();
        parts.close();
        wayOut.close();
        database.close();
    }
}
