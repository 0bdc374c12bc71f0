package dev.signet.web.api;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A host application of the examples while it runs, in a process and on an origin of its own.
///
/// Where its language is not installed, the test that wants it is skipped.
final class HostProgram implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):[1-9][0-9]*");

    private final Process process;
    private final BufferedReader output;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    private HostProgram(Process process, BufferedReader output, String url) {
        this.process = process;
        this.output = output;
        this.url = url;
    }

    /// How a run ended, and all it printed.
    record Ended(int status, String said) {}

    /// Runs one that ends by itself.
    static Ended run(HostLanguage language, Map<String, String> settings, String... arguments) throws Exception {
        return ended(begin(language, language.host(), settings, arguments));
    }

    /// Runs the one that signs whole URLs.
    static Ended sign(HostLanguage language, Map<String, String> settings, String... arguments) throws Exception {
        return ended(begin(language, language.wholeUrl(), settings, arguments));
    }

    private static Ended ended(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /// Starts one that serves a page; returns once it says where.
    static HostProgram start(HostLanguage language, Map<String, String> settings) throws IOException {
        Process process = begin(language, language.host(), settings);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) return new HostProgram(process, output, address.group());
            said.append(line).append('\n');
        }
        throw new IOException("the host application did not start: " + said);
    }

    private static Process begin(HostLanguage language, Path file, Map<String, String> settings, String... arguments)
            throws IOException {
        assumeThat(language.isInstalled())
                .as("%s is not run, because its language is not installed here", language)
                .isTrue();
        ProcessBuilder builder = new ProcessBuilder(language.command(file, arguments))
                .directory(file.resolveSibling("").toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
        builder.environment().putAll(settings);
        builder.environment().put("PORT", "0");
        return builder.start();
    }

    HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// Ends it, and what it started: some languages run a program by another one. Tells what it printed since it began
    /// to listen.
    String end() {
        client.close();
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(handle -> handle.onExit().join());
        return output.lines().collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        end();
    }
}
