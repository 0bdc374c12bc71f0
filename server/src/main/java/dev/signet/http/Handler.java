package dev.signet.http;

/// The work of one route: from a proven call to an answer.
///
/// Expected outcomes are answers. An exception is a bug or an outage: it is logged under the request id and answered
/// as `internal_error` without a word of its content.
@FunctionalInterface
public interface Handler<P, Q> {

    /// Does the work.
    Answer handle(Call<P, Q> call);
}
