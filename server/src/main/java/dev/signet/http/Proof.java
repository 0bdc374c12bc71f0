package dev.signet.http;

import dev.signet.base.Problem;

/// What a [Door] found: the caller, or why not.
public sealed interface Proof<P> {

    /// The caller, and the label the access log shows for them (an id; never a secret).
    record Proven<P>(P caller, String label) implements Proof<P> {}

    /// The answer to give instead.
    record Refused<P>(Answer answer) implements Proof<P> {}

    /// A proven caller.
    static <P> Proof<P> proven(P caller, String label) {
        return new Proven<>(caller, label);
    }

    /// A refusal with this problem.
    static <P> Proof<P> refused(Problem problem) {
        return new Refused<>(Answer.problem(problem));
    }

    /// A refusal with this answer (a redirect to sign-in, say).
    static <P> Proof<P> refused(Answer answer) {
        return new Refused<>(answer);
    }
}
