package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// What the files of the embed page weigh on the wire, compressed with gzip, in bytes.
record PageWeight(int script, int styles) {
    private static final String CODING = "gzip";
    private static final String ICON = ".svg";

    /// Fetches every script and style the page names; refuses one that comes as it is.
    static PageWeight of(BootedPage page, URI server, Loopback loopback) {
        int script = 0;
        int styles = 0;
        for (String file : page.files()) {
            if (file.endsWith(ICON)) continue;
            HttpRequest request = Loopback.to(server.resolve(file))
                    .header("Accept-Encoding", CODING)
                    .build();
            HttpResponse<byte[]> answer = loopback.answer(request);
            if (!answer.headers().allValues("Content-Encoding").contains(CODING)) {
                throw new StartFailure("Signet does not compress " + file + ".");
            }
            if (file.endsWith(".css")) styles += answer.body().length;
            else script += answer.body().length;
        }
        return new PageWeight(script, styles);
    }
}
