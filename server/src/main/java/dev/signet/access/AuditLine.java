package dev.signet.access;

import dev.signet.base.Json;
import dev.signet.base.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A line of an export: where a part of an organization's chain begins, a record with its place in the chain, the
/// closing line of an organization, or the last line.
///
/// A line has exactly one spelling: what is not written as [#bytes] writes it is not a line.
sealed interface AuditLine {
    String DROPPED_UNTIL = "droppedUntil";

    /// What follows continues the organization's chain after the seal of this number, which ended with this link: a
    /// part, or, when all until some time was dropped, all there is.
    record Opening(OrganizationId organization, long afterSeal, AuditLink afterLink, Optional<Instant> droppedUntil)
            implements AuditLine {
        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("organization", organization.toString());
            fields.put("afterSeal", afterSeal);
            fields.put("afterLink", afterLink.toString());
            droppedUntil.ifPresent(time -> fields.put(DROPPED_UNTIL, time.toString()));
            return fields;
        }
    }

    /// The record is the one at `position`, counted from 1, in the seal of this number.
    record Sealed(AuditRecord record, long seal, long position, AuditLink link) implements AuditLine {
        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("organization", record.organization().toString());
            fields.put("seal", seal);
            fields.put("position", position);
            fields.put("number", record.number());
            fields.put("at", record.at().toString());
            fields.put("actor", record.actor());
            fields.put("action", record.action());
            fields.put("subject", record.subject());
            fields.put("address", record.address());
            fields.put("requestId", record.requestId());
            fields.put("details", detailsForReading(record.details()));
            fields.put("link", link.toString());
            return fields;
        }
    }

    /// The organization's records end here: so many, the last of them with this link.
    record Closing(OrganizationId organization, long records, AuditLink lastLink) implements AuditLine {
        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("organization", organization.toString());
            fields.put("records", records);
            fields.put("lastLink", lastLink.toString());
            return fields;
        }
    }

    /// The file ends here, after so many organizations.
    record End(long organizations) implements AuditLine {
        @Override
        public Map<String, Object> fields() {
            return Map.of("organizations", organizations);
        }
    }

    /// What the line says, in the order it says it.
    Map<String, Object> fields();

    /// The line as it is written, without its end.
    default byte[] bytes() {
        return Json.bytes(fields());
    }

    /// Reads a line; empty when it is none.
    static Optional<AuditLine> parse(byte[] bytes) {
        try {
            return Json.parse(bytes).flatMap(AuditLine::read).filter(line -> Arrays.equals(line.bytes(), bytes));
        } catch (IllegalArgumentException | DateTimeException | JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<AuditLine> read(JsonNode line) {
        if (line.has("afterLink")) return Optional.of(opening(line));
        if (line.has("link")) return Optional.of(sealed(line));
        if (line.has("lastLink")) return Optional.of(closing(line));
        if (line.has("organizations")) return Optional.of(new End(number(line, "organizations")));
        return Optional.empty();
    }

    private static AuditLine sealed(JsonNode line) {
        JsonNode details = required(line, "details");
        AuditRecord record = new AuditRecord(
                organization(line),
                number(line, "number"),
                Instant.parse(text(line, "at")),
                text(line, "actor"),
                text(line, "action"),
                text(line, "subject"),
                text(line, "address"),
                text(line, "requestId"),
                details.isObject() ? Json.text(details) : text(line, "details"));
        return new Sealed(record, number(line, "seal"), number(line, "position"), link(line, "link"));
    }

    private static AuditLine opening(JsonNode line) {
        Optional<Instant> droppedUntil =
                line.has(DROPPED_UNTIL) ? Optional.of(Instant.parse(text(line, DROPPED_UNTIL))) : Optional.empty();
        return new Opening(organization(line), number(line, "afterSeal"), link(line, "afterLink"), droppedUntil);
    }

    private static AuditLine closing(JsonNode line) {
        return new Closing(organization(line), number(line, "records"), link(line, "lastLink"));
    }

    /// Details as an object, for programs that read the file; as text when somebody has altered them.
    private static Object detailsForReading(String details) {
        Optional<JsonNode> tree = Json.parse(details.getBytes(StandardCharsets.UTF_8))
                .filter(JsonNode::isObject)
                .filter(node -> Json.text(node).equals(details));
        return tree.isPresent() ? tree.get() : details;
    }

    private static JsonNode required(JsonNode line, String name) {
        JsonNode value = line.get(name);
        if (value == null) throw new IllegalArgumentException("no " + name);
        return value;
    }

    private static long number(JsonNode line, String name) {
        JsonNode value = required(line, name);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) throw new IllegalArgumentException(name);
        return value.longValue();
    }

    private static String text(JsonNode line, String name) {
        JsonNode value = required(line, name);
        if (!value.isString() || !AuditText.isClean(value.stringValue())) throw new IllegalArgumentException(name);
        return value.stringValue();
    }

    private static OrganizationId organization(JsonNode line) {
        return OrganizationId.parse(text(line, "organization")).orElseThrow(IllegalArgumentException::new);
    }

    private static AuditLink link(JsonNode line, String name) {
        return AuditLink.parse(text(line, name)).orElseThrow(IllegalArgumentException::new);
    }
}
