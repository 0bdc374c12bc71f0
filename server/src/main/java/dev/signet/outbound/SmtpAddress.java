package dev.signet.outbound;

import java.util.Optional;

/// Where the mail server is, how the way there is protected, and who we are there.
///
/// Printing it shows neither user nor password.
public record SmtpAddress(String host, int port, Protection protection, Optional<Login> login) {

    /// Reads `smtp://user:password@host:587` and `smtps://…`; special characters are percent-encoded.
    ///
    /// `smtp` asks for STARTTLS (RFC 3207) and goes no further without it, unless the address ends in `?tls=off`
    /// or the host is this machine; `smtps` begins with TLS (RFC 8314 §3.3). The usual ports are 587 and 465.
    public static Parsed parse(String url) {
        return SmtpAddressText.parse(url);
    }

    /// How the way there is protected.
    public enum Protection {
        /// TLS from the first byte.
        TLS,
        /// TLS from the first command on, or nothing is sent.
        STARTTLS,
        /// None: on this machine, or because it was said so.
        NONE
    }

    /// Who we are there.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    /// What a text was read as.
    public sealed interface Parsed {

        /// An address.
        record Read(SmtpAddress address) implements Parsed {}

        /// None: the end of a sentence that begins with where it was given, and repeats nothing of it.
        record Wrong(String what) implements Parsed {}
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
