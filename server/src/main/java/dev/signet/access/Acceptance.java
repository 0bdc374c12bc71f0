package dev.signet.access;

import java.util.Arrays;
import java.util.List;

/// Whether what the audit tells of was done or refused. The word of the action says it: refusals end in `.refuse`.
public enum Acceptance {
    OK,
    REFUSED;

    private static final String REFUSAL = ".refuse";

    /// What became of an action of this word.
    public static Acceptance of(String action) {
        return action.endsWith(REFUSAL) ? REFUSED : OK;
    }

    /// The words of all refusals.
    static List<String> refusals() {
        return Arrays.stream(AuditAction.values())
                .map(AuditAction::word)
                .filter(word -> of(word) == REFUSED)
                .toList();
    }
}
