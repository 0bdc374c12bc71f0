package dev.signet.http;

/// A parameter of a query as sent: the decoded name, and the value before percent-decoding, for syntaxes in which an
/// encoded comma is another thing than a bare one (embedding.md §2.6).
public record RawParameter(String name, String rawValue) {

    @Override
    public String toString() {
        return "RawParameter[" + name + "]";
    }
}
