package dev.signet.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Makes a module that browsers read of JSX, with the compiler that builds the user interface.
final class Jsx {
    private static final Path WHERE_IT_IS = Path.of("..", "ui");
    private static final String COMPILE = """
        import { text } from "node:stream/consumers";
        import { transformWithOxc } from "vite";
        const { code } = await transformWithOxc(await text(process.stdin), "it.jsx", { jsx: { runtime: "classic" } });
        process.stdout.write(code);
        """;

    private Jsx() {}

    static String compiled(String module) throws IOException {
        Process node = new ProcessBuilder("node", "--input-type=module", "-e", COMPILE)
                .directory(WHERE_IT_IS.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream input = node.getOutputStream()) {
            input.write(module.getBytes(StandardCharsets.UTF_8));
        }
        String code = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (node.onExit().join().exitValue() != 0) throw new IOException("this is no JSX: " + module);
        return code;
    }
}
