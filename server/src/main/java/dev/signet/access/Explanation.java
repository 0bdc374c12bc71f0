package dev.signet.access;

import java.util.List;

/// A decision with the rules it came from, in the order they were asked; the last one decided.
public record Explanation(Decision decision, List<Reason> reasons) {

    /// Copies what it is given.
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /// One rule and what it found, as a sentence for people.
    public record Reason(Rule rule, String finding) {}

    /// The rules, in the order they are asked.
    public enum Rule {
        MEMBER_IS_ACTIVE,
        OBJECT_EXISTS,
        ADMINISTRATOR,
        OWNER,
        GRANT,
        LEVEL,
        ACCOUNT_TYPE
    }
}
