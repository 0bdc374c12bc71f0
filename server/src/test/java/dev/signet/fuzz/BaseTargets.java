package dev.signet.fuzz;

import dev.signet.base.Base62;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.TeamId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// JSON and ids, which every room reads.
final class BaseTargets {
    private BaseTargets() {}

    static List<Target> all() {
        return List.of(Target.ofBytes("json", BaseTargets::json), Target.ofText("ids", BaseTargets::ids));
    }

    /// What is read is written as UTF-8 (RFC 8259 §8.1), and that is read as the same.
    private static void json(byte[] input) {
        Json.parse(input).ifPresent(tree -> {
            Promise.holds(isUtf8(input), "JSON is read as UTF-8 only");
            Promise.holds(input[0] != 0, "never as UTF-16");
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(Json.text(tree))) return; // who reads a field names it
            byte[] written = Json.bytes(tree);
            Promise.holds(isUtf8(written), "JSON is written as UTF-8");
            Promise.same(Json.text(Json.parse(written).orElseThrow()), Json.text(tree), "JSON written is JSON read");
        });
    }

    private static void ids(String input) {
        Base62.uuid(input).ifPresent(id -> Promise.same(Base62.of(id), input, "base 62 has one spelling"));
        ClientId.parse(input).ifPresent(id -> Promise.same(id.toString(), input, "a client id is its text"));
        MemberId.parse(input).ifPresent(id -> Promise.same(id.toString(), input, "a member id is its text"));
        InodeId.parse(input).ifPresent(id -> spelled(input, id.toString(), Base62.of(id.value())));
        TeamId.parse(input).ifPresent(id -> spelled(input, id.toString(), Base62.of(id.value())));
        OrganizationId.parse(input).ifPresent(id -> spelled(input, id.toString(), Base62.of(id.value())));
    }

    private static void spelled(String input, String canonical, String shorter) {
        Promise.holds(input.equals(canonical) || input.equals(shorter), "an id has two spellings: " + input);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
