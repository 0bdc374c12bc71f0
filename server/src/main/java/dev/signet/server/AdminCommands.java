package dev.signet.server;

import dev.signet.access.Audit;
import dev.signet.access.AuditSealer;
import dev.signet.access.PasswordLinks;
import dev.signet.access.RecoverAccount;
import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// `signet admin …`: what whoever runs the server does for its people, also beside a running server.
final class AdminCommands {
    private final InstantSource clock;

    AdminCommands(InstantSource clock) {
        this.clock = clock;
    }

    /// The link alone goes to the standard output, what to know about it to the error stream.
    int resetPassword(Command.ResetPassword wanted) {
        try (OpenStorage storage = OpenStorage.beside(wanted.storage(), Progress.silent());
                Database database = Database.open(storage.address());
                AuditSealer sealer = AuditSealer.start(database, clock)) {
            RecoverAccount recover = new RecoverAccount(database, new Audit(sealer), clock);
            RecoverAccount.Outcome outcome = wanted.organizationSlug().isEmpty()
                    ? recover.recover(wanted.email())
                    : recover.recover(wanted.email(), wanted.organizationSlug());
            return tell(wanted, outcome);
        }
    }

    private static int tell(Command.ResetPassword wanted, RecoverAccount.Outcome outcome) {
        return switch (outcome) {
            case RecoverAccount.Outcome.Made(String organization, Secret code) -> {
                Terminal.err()
                        .println(wanted.email() + " of organization " + organization
                                + " sets a new password here, once, within " + PasswordLinks.LIFE.toHours()
                                + " hours. Earlier links do not work any more.");
                String shown = code.reveal(RevealPermit.forTheDoorsThatShowASecretOnce());
                URI url = wanted.listen().publicUrl(wanted.listen().port());
                Terminal.out().println(url + "/set-password#" + shown);
                yield 0;
            }
            case RecoverAccount.Outcome.NoSuchOrganization() ->
                throw new StartFailure("There is no organization with the slug \"" + wanted.organizationSlug() + "\".");
            case RecoverAccount.Outcome.NoSuchMember() ->
                throw new StartFailure("Nobody has the e-mail address " + wanted.email() + " here.");
            case RecoverAccount.Outcome.Deactivated(String organization) ->
                throw new StartFailure(wanted.email() + " was deactivated in organization " + organization
                        + ": let an Admin activate them first.");
            case RecoverAccount.Outcome.OfAnEmbed(String organization) ->
                throw new StartFailure(wanted.email() + " of organization " + organization
                        + " comes by signed URLs only and has no password.");
            case RecoverAccount.Outcome.Several(List<String> organizations) ->
                throw new StartFailure(wanted.email() + " is known to several organizations: name one with"
                        + " --organization, of " + String.join(", ", organizations) + ".");
        };
    }
}
