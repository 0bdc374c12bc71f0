package dev.signet.http;

import dev.signet.base.StartFailure;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A running server. Closing it stops accepting, lets running requests finish within the grace, and then cuts.
public final class HttpServer implements AutoCloseable {
    private static final int MAX_REQUEST_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 32 * 1024;
    private static final Logger HELIDON =
            Logger.getLogger("io.helidon"); // held, for its level lives as long as it does

    private final WebServer server;
    private final InetSocketAddress address;
    private final AccessLog accessLog;

    private HttpServer(WebServer server, InetSocketAddress address, AccessLog accessLog) {
        this.server = server;
        this.address = address;
        this.accessLog = accessLog;
    }

    /// Starts to listen; throws [StartFailure] with one sentence when the place is taken or not ours.
    public static HttpServer start(HttpSettings settings, Routes routes) {
        HELIDON.setLevel(Level.WARNING);
        InetAddress bind = resolve(settings.listen());
        probe(settings.listen(), bind);
        AccessLog accessLog = AccessLog.of(settings.log());
        Pipeline pipeline = new Pipeline(routes, new ClientAddresses(settings.proxies()), accessLog);
        try {
            WebServer server = listener(settings, bind)
                    .maxPayloadSize(Math.max(routes.maxBodyBytes(), 1))
                    .directHandlers(DirectAnswers.all(accessLog))
                    .routing(routing(pipeline))
                    .build();
            server.start();
            return new HttpServer(server, new InetSocketAddress(bind, server.port()), accessLog);
        } catch (RuntimeException failed) {
            accessLog.close();
            throw new StartFailure(cannotListen(settings.listen()) + ".", failed);
        }
    }

    /// Refuses a place that is taken or not ours, with the sentence of [#start]: to be asked before long work begins.
    public static void check(HttpSettings settings) {
        probe(settings.listen(), resolve(settings.listen()));
    }

    /// The port it listens on.
    public int port() {
        return address.getPort();
    }

    /// The address it listens on.
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
        accessLog.close();
    }

    private static WebServerConfig.Builder listener(HttpSettings settings, InetAddress bind) {
        return WebServer.builder()
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .connectionSelectors(List.of(http1()))
                .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false))
                .mediaContext(media -> media.mediaSupportsDiscoverServices(false))
                .shutdownHook(false)
                .address(bind)
                .port(settings.listen().port())
                .maxTcpConnections(settings.maxConnections())
                .shutdownGracePeriod(settings.grace());
    }

    /// Paths and queries are checked by our own parsers, which answer "not found" and name violations.
    private static ConnectionSelector http1() {
        return new ConnectionSelector(Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(MAX_REQUEST_LINE)
                        .maxHeadersSize(MAX_HEADERS)
                        .validatePath(false)
                        .validatePrologue(false)
                        .build())
                .build());
    }

    private static HttpRouting.Builder routing(Pipeline pipeline) {
        return HttpRouting.builder().any(pipeline);
    }

    private static InetAddress resolve(HttpSettings.Listen listen) {
        try {
            return InetAddress.getByName(listen.bind());
        } catch (UnknownHostException unknown) {
            throw new StartFailure("Cannot listen on " + listen.bind() + ": no such address.", unknown);
        }
    }

    /// Binds once before the real listener does, for a plain reason instead of a stack in the log.
    private static void probe(HttpSettings.Listen listen, InetAddress bind) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(bind, listen.port()));
        } catch (BindException taken) {
            throw new StartFailure(cannotListen(listen) + ": " + reason(taken), taken);
        } catch (IOException | IllegalArgumentException refused) {
            throw new StartFailure(cannotListen(listen) + ".", refused);
        }
    }

    private static String cannotListen(HttpSettings.Listen listen) {
        return "Cannot listen on " + listen.bind() + " port " + listen.port();
    }

    private static String reason(BindException thrown) {
        String said = String.valueOf(thrown.getMessage());
        if (said.contains("in use")) return "another program uses it. Stop that program or choose another port.";
        if (said.contains("ermission")) return "this user may not. Choose a port above 1023.";
        if (said.contains("assign")) return "this machine has no such address.";
        return "the system refuses it.";
    }
}
