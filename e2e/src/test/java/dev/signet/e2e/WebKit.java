package dev.signet.e2e;

import dev.signet.FreePort;
import dev.signet.base.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// WebKit's own small browser as Debian packages it (`webkit2gtk-driver`), driven by WebDriver (W3C) over HTTP. It
/// needs
/// a screen: `DISPLAY`, or Xvfb to make one.
final class WebKit implements OtherBrowser {
    /// More than a script may wait.
    private static final Duration PATIENCE = Duration.ofMillis(3 * PATIENCE_MILLIS);

    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> processes;
    private final URI driver;
    private String session = "";

    private WebKit(List<Process> processes, URI driver) {
        this.processes = processes;
        this.driver = driver;
    }

    /// Starts driver, browser and, where there is none, a screen.
    static WebKit start() throws IOException {
        Screen screen = Screen.open();
        int port = FreePort.find();
        ProcessBuilder command = new ProcessBuilder(
                        System.getenv().getOrDefault("WEBKIT_DRIVER", "WebKitWebDriver"),
                        "--host=127.0.0.1",
                        "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("DISPLAY", screen.name());
        command.environment().put("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.environment().put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"); // its sandbox refuses root
        }
        Process driver = command.start();
        waitFor(driver, port);
        List<Process> processes =
                Stream.concat(Stream.of(driver), screen.process().stream()).toList();
        WebKit browser = new WebKit(processes, URI.create("http://127.0.0.1:" + port));
        browser.begin();
        return browser;
    }

    private void begin() {
        Map<String, Object> options = Map.of("binary", miniBrowser().toString(), "args", List.of("--automation"));
        Map<String, Object> wanted = Map.of("alwaysMatch", Map.of("webkitgtk:browserOptions", options));
        session = "/session/"
                + post("/session", Map.of("capabilities", wanted))
                        .path("sessionId")
                        .asString();
        post(session + "/timeouts", Map.of("script", 2 * PATIENCE_MILLIS));
        post(session + "/window/rect", Map.of("width", 1280, "height", 1000));
    }

    @Override
    public void open(String url) {
        post(session + "/frame", Collections.singletonMap("id", null));
        post(session + "/url", Map.of("url", url));
    }

    @Override
    public String inPage(String script) {
        post(session + "/frame", Collections.singletonMap("id", null));
        return run(script).asString("");
    }

    @Override
    public String inFrame(String script) {
        enterFrame();
        return run(script).asString("");
    }

    @Override
    public void clickInFrame(String element) {
        enterFrame();
        String id = run("return " + element).path(ELEMENT).asString();
        post(session + "/element/" + id + "/click", Map.of());
    }

    private void enterFrame() {
        post(session + "/frame", Collections.singletonMap("id", null));
        post(session + "/frame", Map.of("id", 0));
    }

    private JsonNode run(String script) {
        String waiting = "const done = arguments[arguments.length - 1]; (async () => {" + script
                + "})().then((value) => done({ value }), (problem) => done({ problem: String(problem) }));";
        JsonNode answer = post(session + "/execute/async", Map.of("script", waiting, "args", List.of()));
        if (answer.has("problem"))
            throw new IllegalStateException(answer.path("problem").asString());
        return answer.path("value");
    }

    private JsonNode post(String path, Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(driver.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        JsonNode value = Json.parse(send(request).body()).orElseThrow().path("value");
        if (value.has("error")) throw new IllegalStateException(path + ": " + value);
        return value;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The driver listens a moment after its start, or it has ended.
    private static void waitFor(Process driver, int port) throws IOException {
        try {
            while (!driver.waitFor(50, TimeUnit.MILLISECONDS)) {
                try (Socket _ = new Socket("127.0.0.1", port)) {
                    return;
                } catch (ConnectException _) {
                    // not yet
                }
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        throw new IOException("the driver of WebKit ended at once");
    }

    private static Path miniBrowser() {
        return Stream.of("x86_64", "aarch64")
                .flatMap(machine -> Stream.of("4.1", "4.0", "6.0")
                        .map(version -> Path.of("/usr/lib/" + machine + "-linux-gnu/webkit2gtk-" + version)))
                .map(folder -> folder.resolve("MiniBrowser"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no MiniBrowser: install webkit2gtk-driver"));
    }

    @Override
    public void close() {
        try {
            send(HttpRequest.newBuilder(driver.resolve(session)).DELETE());
        } finally {
            client.shutdownNow();
            processes.forEach(Process::destroy);
            processes.forEach(process -> process.onExit()
                    .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join()
                    .destroyForcibly());
        }
    }
}
