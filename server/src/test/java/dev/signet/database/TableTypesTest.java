package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed table types are the schema's. To renew them: `./mvnw -pl server -am test -Dtest=TableTypesTest
/// -Dsurefire.failIfNoSpecifiedTests=false -Dsignet.rewrite=true`.
class TableTypesTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void areWhatTheMigratedSchemaSays(@TempDir Path fresh) throws Exception {
        DatabaseAddress address = TestDatabase.freshAddress();
        if (Boolean.getBoolean("signet.rewrite")) TableTypes.generate(address, SOURCES);
        TableTypes.generate(address, fresh);
        assertThat(typesBelow(SOURCES)).isEqualTo(typesBelow(fresh));
    }

    private static Map<String, String> typesBelow(Path sources) throws IOException {
        Map<String, String> types = new TreeMap<>();
        for (String room : TableTypes.ROOM_OF_SCHEMA.values()) {
            Path folder = sources.resolve("dev/signet").resolve(room).resolve("tables");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) types.put(room + "/" + file.getFileName(), Files.readString(file));
            }
        }
        return types;
    }
}
