package dev.signet.web;

import dev.signet.http.Answer;
import dev.signet.http.Request;

/// The portal's page, whatever it then shows: for whoever is signed in, and for everybody else the way to sign in and
/// come back.
@FunctionalInterface
public interface Shell {

    /// The page at that request's address.
    Answer page(Request request);
}
