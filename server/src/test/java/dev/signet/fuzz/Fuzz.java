package dev.signet.fuzz;

/// What Jazzer calls: the target named by the system property `signet.fuzz`.
public final class Fuzz {
    private static final Target TARGET = Targets.named(System.getProperty("signet.fuzz", ""));

    private Fuzz() {}

    /// Called once, before the first input is timed: makes the targets.
    public static void fuzzerInitialize() {
        Promise.holds(!TARGET.name().isEmpty(), "a target has a name");
    }

    /// Runs the target on one input.
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        TARGET.check().on(input);
    }
}
