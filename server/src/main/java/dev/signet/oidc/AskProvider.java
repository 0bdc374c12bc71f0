package dev.signet.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import dev.signet.outbound.HttpAsk;
import dev.signet.outbound.HttpReply;
import dev.signet.outbound.OutboundHttp;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Asks a provider something, within a few seconds and not too much. Never throws for what it answers.
final class AskProvider {
    private static final HttpAsk.Limits LIMITS = new HttpAsk.Limits(Duration.ofSeconds(5), 256 * 1024);
    private static final int OK = 200;

    private final OutboundHttp http;
    private final Schemes schemes;

    AskProvider(OidcGround.Outside outside) {
        this.http = outside.http();
        this.schemes = outside.schemes();
    }

    boolean permits(URI address) {
        return schemes.permit(address);
    }

    /// The document at that address.
    Told<String> document(URI address) {
        if (!permits(address)) return new Told.Unknown<>("It is not at an https URL.");
        return switch (http.send(HttpAsk.get(address, LIMITS))) {
            case HttpReply.Failed(HttpReply.Why why) -> new Told.Unknown<>(why.sentence());
            case HttpReply.Answered(int status, Map<String, String> _, String body) ->
                status == OK
                        ? new Told.Known<>(body)
                        : new Told.Unknown<>("It answers with " + status + " instead of " + OK + ".");
        };
    }

    /// What it answers to a request made by the SDK, redirects and refusals included.
    Told<HTTPResponse> post(HTTPRequest request) {
        if (!permits(request.getURI())) return new Told.Unknown<>("It is not at an https URL.");
        Map<String, String> headers = new HashMap<>(Map.of(
                "Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"));
        if (request.getAuthorization() != null) headers.put("Authorization", request.getAuthorization());
        String body = Objects.requireNonNullElse(request.getBody(), "");
        return switch (http.send(HttpAsk.post(request.getURI(), headers, body, LIMITS))) {
            case HttpReply.Failed(HttpReply.Why why) -> new Told.Unknown<>(why.sentence());
            case HttpReply.Answered answered -> response(answered);
        };
    }

    private static Told<HTTPResponse> response(HttpReply.Answered answered) {
        try {
            HTTPResponse response = new HTTPResponse(answered.status());
            String type = answered.headers().get("content-type");
            if (type != null) response.setContentType(type);
            response.setBody(answered.body());
            return new Told.Known<>(response);
        } catch (ParseException | IllegalArgumentException unreadable) {
            return new Told.Unknown<>("Its answer is of no media type.");
        }
    }
}
