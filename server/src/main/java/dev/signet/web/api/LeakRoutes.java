package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.ReportLeak;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.Route;
import dev.signet.http.Stranger;
import dev.signet.secrets.SecretDigest;
import dev.signet.web.Origins;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// `POST /v2/credentials/leaked`: the door for whoever found a secret where it does not belong. Ours.
final class LeakRoutes {
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final String SECONDS_TO_WAIT = "6";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ApiDoor door;
    private final ReportLeak leaks;

    LeakRoutes(ApiDoor door, ReportLeak leaks) {
        this.door = door;
        this.leaks = leaks;
    }

    /// What was found.
    record LeakBody(
            @Doc("Secrets as they were found; those that are none of this server are passed over")
            Optional<List<String>> secrets,

            @Doc("SHA-256 of secrets, in lower-case hexadecimal; of the own organization, for Admins with a token")
            Optional<List<String>> digests) {}

    List<Route<?, ?>> all() {
        return List.of(Route.post("/v2/credentials/leaked")
                .named("reportLeak", "Report secrets that leaked")
                .described("For anybody. A live secret of this server ends at once, and its owner and the Admins are"
                        + " told; what else the answer says is always the same. At most " + ReportLeak.MOST_VALUES
                        + " values a call, and " + ReportLeak.CALLS_A_MINUTE + " calls a minute from one address. What"
                        + " secrets look like is in `docs/reference/secret-shapes.md`. Not in the original.")
                .tagged("credentials")
                .takes(BodyOf.json(LeakBody.class))
                .limitedTo(MAX_BODY_BYTES)
                .answers(202, "It was taken")
                .handledBy(this::report));
    }

    private Answer report(Call<Stranger, LeakBody> call) {
        List<String> secrets = call.body().secrets().orElse(List.of());
        List<String> digests = call.body().digests().orElse(List.of());
        List<Violation> violations = violations(secrets, digests);
        if (!violations.isEmpty()) return Answer.problem(Problem.invalid(violations));
        ReportLeak.Report report = new ReportLeak.Report(caller(call.request()), secrets, parsed(digests));
        return switch (leaks.report(report, Origins.of(call.request()))) {
            case TAKEN -> Answer.json(202, Map.of());
            case TOO_MANY_CALLS ->
                Answer.problem(
                                Fault.TOO_MANY_REQUESTS,
                                "Leaks are taken " + ReportLeak.CALLS_A_MINUTE
                                        + " times a minute from one address. Wait a few seconds.")
                        .with("Retry-After", SECONDS_TO_WAIT);
        };
    }

    /// Who asks, as far as they have shown it; a bad token is as good as none, so that it changes no answer.
    private Optional<Principal> caller(Request request) {
        return door.prove(request) instanceof Proof.Proven<Principal>(Principal caller, String _)
                ? Optional.of(caller)
                : Optional.empty();
    }

    private static List<Violation> violations(List<String> secrets, List<String> digests) {
        List<Violation> violations = new ArrayList<>();
        if (secrets.size() + digests.size() > ReportLeak.MOST_VALUES) {
            violations.add(new Violation("secrets", "At most " + ReportLeak.MOST_VALUES + " values a call."));
            return violations;
        }
        if (secrets.isEmpty() && digests.isEmpty()) {
            violations.add(new Violation("secrets", "Give what was found."));
        }
        IntStream.range(0, digests.size())
                .filter(i -> !SHA256.matcher(digests.get(i)).matches())
                .forEach(i -> violations.add(
                        new Violation("digests[" + i + "]", "A SHA-256 is 64 lower-case hexadecimal digits.")));
        return violations;
    }

    private static List<SecretDigest> parsed(List<String> digests) {
        return digests.stream()
                .map(hex -> SecretDigest.ofBytes(HexFormat.of().parseHex(hex)))
                .toList();
    }
}
