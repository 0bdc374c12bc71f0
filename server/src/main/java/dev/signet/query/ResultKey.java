package dev.signet.query;

import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.Value;
import dev.signet.secrets.SecretDigest;
import dev.signet.secrets.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;

/// The SHA-256 of what is executed: which source with which data, signed in to with which token, the SQL, every bind
/// with its type.
///
/// Whatever depends on the viewer is in the binds, so equal keys mean equal answers.
record ResultKey(String hex) {

    static ResultKey of(Source source, Statement statement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, source.connection().organization().toString());
            text(out, source.connection().id().toString());
            text(out, source.connection().place().kind().wire());
            text(out, source.connection().place().folder());
            text(out, source.data().version());
            text(out, source.token().map(token -> SecretDigest.of(token).hex()).orElse(""));
            text(out, statement.sql());
            out.writeInt(statement.binds().size());
            for (Value bind : statement.binds()) {
                text(out, bind.type().name());
                text(out, text(bind));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ResultKey(HexFormat.of().formatHex(Sha256.of(bytes.toByteArray())));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number(BigDecimal number) -> number.toString();
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean flag) -> Boolean.toString(flag);
            case Value.Moment(LocalDateTime moment) -> moment.toString();
            case Value.Nothing() -> "";
        };
    }
}
