package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.credentials.CredentialLife;
import dev.signet.credentials.RotateSecret;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.Origins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// `POST /v2/credentials/{clientId}/secrets` and `DELETE …/secrets/{secretId}`; ours.
final class CredentialSecretRoutes {
    private static final String SECRETS = "/v2/credentials/{clientId}/secrets";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final ApiDoor door;
    private final CredentialLife life;
    private final RevealPermit permit;

    CredentialSecretRoutes(ApiDoor door, CredentialCases cases) {
        this.door = door;
        this.life = cases.life();
        this.permit = cases.permit();
    }

    /// The new secret, for the only time.
    record RotatedSecret(String clientId, String clientSecret, String secretId, String oldSecretsEndAt) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.post(SECRETS)
                        .named("rotateSecret", "Rotate the secret of a client credential")
                        .described("The new secret is in this answer and nowhere else. The old ones go on working for"
                                + " the overlap; at most " + RotateSecret.MOST_LIVE + " work at one time. Adding the"
                                + " privilege Embedding, or the option impersonate, takes a rotation.")
                        .tagged("credentials")
                        .through(door)
                        .takes(BodyOf.json(CredentialBodies.Rotation.class))
                        .answers(200, "The new secret for the only time", RotatedSecret.class)
                        .handledBy(this::rotate),
                Route.delete(SECRETS + "/{secretId}")
                        .named("endSecret", "End a secret of a client credential")
                        .described("At once. The last live one cannot be ended: disable or revoke the credential.")
                        .tagged("credentials")
                        .through(door)
                        .answers(200, "It has ended")
                        .handledBy(this::end));
    }

    private Answer rotate(Call<Principal, CredentialBodies.Rotation> call) {
        RotateSecret.Rotation rotation = new RotateSecret.Rotation(
                Duration.ofSeconds(call.body().overlapSeconds().orElse(0)),
                call.body().scopes().map(Set::copyOf),
                call.body().impersonate().map(CredentialBodies::impersonation));
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        life.secrets().rotate().rotate(call.caller(), Origins.of(call.request()), id, rotation),
                        rotated -> Answer.ok(new RotatedSecret(
                                rotated.client().value(),
                                rotated.secret().reveal(permit),
                                rotated.secretId().toString(),
                                Times.of(rotated.oldSecretsEndAt())))));
    }

    private Answer end(Call<Principal, NoBody> call) {
        Optional<UUID> secret = Optional.of(call.path("secretId"))
                .filter(text -> UUID_FORM.matcher(text).matches())
                .map(UUID::fromString);
        if (secret.isEmpty()) return CredentialAnswers.notFound();
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        life.secrets().end().end(call.caller(), Origins.of(call.request()), id, secret.get()),
                        _ -> Answer.emptyObject()));
    }
}
