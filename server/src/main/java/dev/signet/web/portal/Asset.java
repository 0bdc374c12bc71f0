package dev.signet.web.portal;

import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.Route;
import dev.signet.secrets.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The files pages are made with. Browsers keep them and ask whether they are still good, by their hash (RFC 9110
/// §8.8.3).
enum Asset {
    STYLE("portal.css", "text/css; charset=utf-8"),
    SET_PASSWORD("set-password.js", "text/javascript; charset=utf-8"),
    ICON("signet.svg", "image/svg+xml");

    private static final int NOT_MODIFIED = 304;

    private final String file;
    private final String mediaType;

    Asset(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    /// Where it is.
    String path() {
        return "/assets/" + file;
    }

    /// Routes for all of them.
    static List<Route<?, ?>> routes() {
        return Arrays.stream(values()).<Route<?, ?>>map(Asset::route).toList();
    }

    private Route<?, ?> route() {
        byte[] bytes = bytes();
        String tag = "\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, 16) + "\"";
        Answer whole = cached(Answer.bytes(200, mediaType, bytes), tag);
        Answer same = cached(Answer.bytes(NOT_MODIFIED, "", new byte[0]), tag);
        return Route.get(path()).through(Door.openPage()).handledBy(call -> isKnown(call, tag) ? same : whole);
    }

    private static boolean isKnown(Call<?, ?> call, String tag) {
        return call.request().headers("If-None-Match").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals(tag) || known.equals("W/" + tag) || known.equals("*"));
    }

    private static Answer cached(Answer answer, String tag) {
        return answer.with("ETag", tag).with("Cache-Control", "no-cache");
    }

    private byte[] bytes() {
        try (InputStream in = Asset.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("missing from the class path: " + file);
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
