package dev.signet.access;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Addresses, cursors and audit files under attack.
public final class AccessTargets {
    private AccessTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("address-range", AccessTargets::range),
                Target.ofText("audit-cursor", AccessTargets::cursor),
                Target.ofBytes("audit-line", AccessTargets::line),
                Target.ofBytes("audit-file", AccessTargets::file),
                Target.ofText("session-id", AccessTargets::session),
                Target.ofText("words", AccessTargets::words));
    }

    /// A range is written one way, contains its own first address, and never names one it was not given.
    private static void range(String input) {
        AddressRange.parse(input).ifPresent(range -> {
            Promise.same(AddressRange.parse(range.text()).orElseThrow(), range, "a range is written one way");
            String first = range.text().replaceFirst("/.*", "");
            Promise.holds(
                    range.bits().contains(AddressRange.address(first).orElseThrow()), "it contains where it begins");
        });
        AddressRange.address(input);
    }

    private static void cursor(String input) {
        AuditCursor.parse(input).ifPresent(cursor -> Promise.same(cursor.text(), input, "a cursor has one spelling"));
    }

    private static void line(byte[] input) {
        AuditLine.parse(input)
                .ifPresent(line ->
                        Promise.holds(Arrays.equals(line.bytes(), input), "a line of an export has one spelling"));
    }

    /// A file is intact or broken at a place that can be named.
    private static void file(byte[] input) throws IOException {
        switch (AuditFile.verify(new ByteArrayInputStream(input))) {
            case AuditOutcome.Intact(List<AuditOutcome.Count> counts) ->
                Promise.holds(counts.size() <= input.length, "what is counted was there");
            case AuditOutcome.Broken(List<AuditBreak> breaks) ->
                Promise.holds(!breaks.isEmpty(), "a break has a place");
            case AuditOutcome outcome ->
                Promise.holds(!outcome.toString().isEmpty(), "other outcomes say what they are");
        }
    }

    private static void session(String input) {
        SessionId.parse(input).ifPresent(id -> Promise.same(id.toString(), input, "a session id has one spelling"));
    }

    /// The words of the contract are known or not; none is guessed.
    private static void words(String input) {
        Level.parse(input);
        InodeKind.parse(input);
        ObjectAction.parse(input);
        Capability.parse(input);
        AllowedAddress.Scope.parse(input);
    }
}
