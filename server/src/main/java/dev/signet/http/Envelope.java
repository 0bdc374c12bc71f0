package dev.signet.http;

import dev.signet.base.Json;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The body of every refusal: `{"requestId", "message", "code"}`, then `violations` when there are some (rest-api.md
/// §2.7; violations are ours).
final class Envelope {
    private Envelope() {}

    /// The envelope as JSON.
    static byte[] bytes(String requestId, Content.Refusal refusal) {
        Problem problem = refusal.problem();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestId", requestId);
        body.put("message", problem.message());
        body.put("code", problem.fault().code());
        if (!problem.violations().isEmpty()) body.put("violations", problem.violations());
        body.putAll(refusal.extra());
        return Json.bytes(body);
    }

    /// The same as a type, for the public description.
    record ApiError(
            @Doc("The id of the request, for support.") String requestId,
            @Doc("What is wrong and how to mend it.") String message,
            @Doc("A stable code a program may branch on.") String code,
            @Doc("Every field that is wrong.") Optional<List<Violation>> violations) {}
}
