package dev.signet.http;

import dev.signet.base.Fault;

/// The refusals the kit gives by itself.
final class Refusals {
    private Refusals() {}

    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is nothing at this address.");
    }

    static Answer otherMethod(String allowed) {
        return Answer.problem(Fault.METHOD_NOT_ALLOWED, "This address takes " + allowed + ".")
                .with("Allow", allowed);
    }

    static Answer tooLarge(int limit) {
        return Answer.problem(Fault.TOO_LARGE, "Send a body of at most " + limit + " bytes.")
                .with("Connection", "close");
    }

    static Answer broken() {
        return Answer.problem(Fault.INVALID_REQUEST, "The body of the request is incomplete or malformed.")
                .with("Connection", "close");
    }

    static Answer internal() {
        return Answer.problem(
                Fault.INTERNAL, "Something went wrong on our side. Quote the request id when you report it.");
    }

    static Answer unavailable() {
        return Answer.problem(Fault.UNAVAILABLE, "Something we depend on is away for a while. Try again in a moment.")
                .with("Retry-After", "1");
    }
}
