package dev.signet.access;

import java.io.ByteArrayOutputStream;
import java.util.StringJoiner;

/// A run of records being gathered for a seal: their numbers and transactions as PostgreSQL writes arrays, and their
/// links, 32 bytes each.
final class AuditRun {
    static final int LONGEST = 5_000;

    private final StringJoiner numbers = new StringJoiner(",", "{", "}");
    private final StringJoiner transactions = new StringJoiner(",", "{", "}");
    private final ByteArrayOutputStream links = new ByteArrayOutputStream();

    void add(long number, String transaction, AuditLink link) {
        numbers.add(Long.toString(number));
        transactions.add(transaction);
        links.writeBytes(link.bytes());
    }

    boolean isEmpty() {
        return links.size() == 0;
    }

    boolean isFull() {
        return links.size() >= LONGEST * AuditLink.LENGTH;
    }

    String numbers() {
        return numbers.toString();
    }

    String transactions() {
        return transactions.toString();
    }

    byte[] links() {
        return links.toByteArray();
    }
}
