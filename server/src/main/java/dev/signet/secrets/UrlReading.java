package dev.signet.secrets;

/// What came of taking an address apart that claims to be signed as a whole.
public sealed interface UrlReading {

    /// It can be verified.
    record Read(UntrustedUrl url) implements UrlReading {}

    /// It cannot, whoever wrote it. `parameter` is the name of the one at fault, else nothing.
    record Refused(Why why, String parameter) implements UrlReading {}

    /// Why it cannot.
    enum Why {
        /// Longer than [UntrustedUrl#MAX_LENGTH], or of more than [UntrustedUrl#MAX_PARAMETERS] parameters.
        TOO_LONG,
        /// It has no `:signature`.
        NOT_SIGNED,
        /// Something follows `:signature`, or it is there twice.
        SIGNATURE_NOT_LAST,
        /// The signature is not 64 hexadecimal digits in lower case.
        SIGNATURE_SHAPE,
        /// A parameter with a colon came twice.
        REPEATED,
        /// A name or value is not percent-encoded UTF-8.
        NOT_TEXT
    }
}
