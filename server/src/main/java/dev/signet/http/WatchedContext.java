package dev.signet.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// A connection as Helidon made it, but read through [ReadAhead].
record WatchedContext(ConnectionContext behind, DataReader dataReader) implements ConnectionContext {

    @Override
    public ListenerContext listenerContext() {
        return behind.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return behind.executor();
    }

    @Override
    public DataWriter dataWriter() {
        return behind.dataWriter();
    }

    @Override
    public Router router() {
        return behind.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return behind.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return behind.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return behind.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return behind.localPeer();
    }

    @Override
    public boolean isSecure() {
        return behind.isSecure();
    }

    @Override
    public String socketId() {
        return behind.socketId();
    }

    @Override
    public String childSocketId() {
        return behind.childSocketId();
    }
}
