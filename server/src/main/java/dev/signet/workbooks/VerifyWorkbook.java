package dev.signet.workbooks;

import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Principal;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Tells whether documents would be accepted; stores nothing.
public final class VerifyWorkbook {
    private final Writing writing;
    private final DocumentCheck check;

    /// Works there.
    public VerifyWorkbook(Writing writing) {
        this.writing = writing;
        this.check = writing.check();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// They would.
        record Valid() implements Outcome {}

        /// They would not: everything that is wrong.
        record Invalid(Problem problem) implements Outcome {}

        /// Whoever asks may not create workbooks.
        record Forbidden() implements Outcome {}
    }

    /// Checks the documents. Name and folder may be missing: they are no part of what [ReplaceWorkbook] takes.
    public Outcome verify(Principal principal, List<ObjectNode> trees) {
        if (!(writing.access().decide(principal, Capability.BUILD_DOCUMENTS) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            String path = trees.size() == 1 ? "" : "[" + i + "]";
            violations.addAll(check.check(principal, trees.get(i), path).violations());
        }
        return violations.isEmpty() ? new Outcome.Valid() : new Outcome.Invalid(Problem.invalid(violations));
    }
}
