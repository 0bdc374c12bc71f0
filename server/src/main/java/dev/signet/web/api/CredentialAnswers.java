package dev.signet.web.api;

import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.credentials.CredentialOutcome;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import java.util.function.Function;

/// How the routes of credentials answer what came of it.
final class CredentialAnswers {
    private CredentialAnswers() {}

    static <T> Answer of(CredentialOutcome<T> outcome, Function<T, Answer> whenDone) {
        return switch (outcome) {
            case CredentialOutcome.Done<T> done -> whenDone.apply(done.value());
            case CredentialOutcome.NotFound<T> _ -> notFound();
            case CredentialOutcome.Forbidden<T> _ -> forbidden();
            case CredentialOutcome.Refused<T> refused -> Answer.problem(refused.problem());
        };
    }

    /// The answer for the credential that the path names; one that is not shaped like an id is none.
    static Answer forPath(Call<?, ?> call, Function<ClientId, Answer> answer) {
        return ClientId.parse(call.path("clientId")).map(answer).orElseGet(CredentialAnswers::notFound);
    }

    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no credential with this client ID.");
    }

    static Answer forbidden() {
        return Answer.problem(
                Fault.FORBIDDEN,
                "Only Admins have to do with credentials of others, and only account types that may create API keys"
                        + " with their own.");
    }
}
