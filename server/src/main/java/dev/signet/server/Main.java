package dev.signet.server;

import dev.signet.base.StartFailure;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/// The program: reads the command line, does what it says, and ends with a status.
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /// Runs one command.
    public static void main(String[] arguments) {
        Logs.configure();
        Command command = CommandLine.parse(List.of(arguments), Surroundings.ofThisProcess());
        System.exit(run(command));
    }

    private static int run(Command command) {
        try {
            return switch (command) {
                case Command.Up(ServerConfig config) -> new Up(config, InstantSource.system()).run();
                case Command.KeyRotate(Storage storage) -> new KeyRotation(storage, InstantSource.system()).run();
                case Command.AuditVerify(Command.AuditSource source) -> AuditCommands.verify(source);
                case Command.AuditExport export -> AuditCommands.export(export);
                case Command.ResetPassword wanted -> new AdminCommands(InstantSource.system()).resetPassword(wanted);
                case Command.ShowHelp() -> print(Help.text());
                case Command.ShowVersion() -> print("Signet " + Version.TEXT);
                case Command.Refused(String message, int status) -> refuse(message, status);
            };
        } catch (StartFailure failure) {
            return refuse(failure.sentence(), FAILED);
        }
    }

    private static int print(String text) {
        Terminal.out().println(text);
        return 0;
    }

    private static int refuse(String sentence, int status) {
        PrintStream err = Terminal.err();
        err.println(sentence);
        return status;
    }
}
