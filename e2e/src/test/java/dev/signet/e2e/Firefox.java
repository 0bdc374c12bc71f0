package dev.signet.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Firefox as it is packaged, driven over WebDriver BiDi with nothing in between.
final class Firefox implements OtherBrowser {
    private static final String LISTENING = "WebDriver BiDi listening on ";

    private final Process process;
    private final BiDi line;
    private final String window;

    private Firefox(Process process, BiDi line) {
        this.process = process;
        this.line = line;
        this.window = contexts(Map.of()).get(0).path("context").asString();
    }

    /// Starts it without a screen, in a profile of its own.
    static Firefox start() throws IOException {
        Path profile = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "e2e")).toAbsolutePath(), "firefox-");
        ProcessBuilder command = new ProcessBuilder(
                        System.getenv().getOrDefault("FIREFOX", "firefox-esr"),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0",
                        "about:blank")
                .redirectErrorStream(true);
        command.environment().put("HOME", profile.toString());
        Process process = command.start();
        String line = FirstLine.of(process, LISTENING);
        String address = line.substring(line.indexOf(LISTENING) + LISTENING.length());
        return new Firefox(process, new BiDi(URI.create(address + "/session")));
    }

    @Override
    public void open(String url) {
        line.send("browsingContext.navigate", Map.of("context", window, "url", url, "wait", "complete"));
    }

    @Override
    public String inPage(String script) {
        return text(run(window, script));
    }

    @Override
    public String inFrame(String script) {
        return text(run(frame(), script));
    }

    @Override
    public void clickInFrame(String element) {
        String frame = frame();
        JsonNode found =
                run(frame, "const found = " + element + "; found.scrollIntoView({ block: 'center' }); return found;");
        Map<String, Object> there = Map.of(
                "type",
                "element",
                "element",
                Map.of("sharedId", found.path("sharedId").asString()));
        Map<String, Object> mouse = Map.of(
                "id",
                "mouse",
                "type",
                "pointer",
                "actions",
                List.of(
                        Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", there),
                        Map.of("type", "pointerDown", "button", 0),
                        Map.of("type", "pointerUp", "button", 0)));
        line.send("input.performActions", Map.of("context", frame, "actions", List.of(mouse)));
    }

    private String frame() {
        return contexts(Map.of("root", window))
                .get(0)
                .path("children")
                .get(0)
                .path("context")
                .asString();
    }

    private JsonNode contexts(Map<String, ?> which) {
        return line.send("browsingContext.getTree", which).path("contexts");
    }

    private JsonNode run(String context, String script) {
        JsonNode answer = line.send(
                "script.callFunction",
                Map.of(
                        "functionDeclaration",
                        "async () => {" + script + "}",
                        "awaitPromise",
                        true,
                        "target",
                        Map.of("context", context)));
        if (answer.path("type").asString().equals("success")) return answer.path("result");
        throw new IllegalStateException(
                answer.path("exceptionDetails").path("text").asString());
    }

    private static String text(JsonNode result) {
        return result.path("value").asString("");
    }

    @Override
    public void close() {
        line.close();
        process.destroyForcibly().onExit().join();
    }
}
