package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:s%40cret@db.example:5433/signet?sslmode=require",
                "postgres://ada:s%40cret@db.example:5433/signet?sslmode=require",
                "jdbc:postgresql://db.example:5433/signet?user=ada&password=s%40cret&sslmode=require",
                "jdbc:postgresql://db.example:5433/signet?sslmode=require&password=s%40cret&user=ada",
            })
    void readsEveryForm(String url) {
        assertThat(DatabaseAddress.parse(url))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:5433/signet?sslmode=require", "ada", "s@cret"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ada@db/signet, jdbc:postgresql://db/signet",
        "postgresql://ada@[::1]:5432/signet, jdbc:postgresql://[::1]:5432/signet",
        "'postgresql://ada@one:1,two:2/signet', 'jdbc:postgresql://one:1,two:2/signet'",
    })
    void readsHostsWithoutPortAndWithoutPassword(String url, String jdbcUrl) {
        assertThat(DatabaseAddress.parse(url)).isEqualTo(new DatabaseAddress(jdbcUrl, "ada", ""));
    }

    @Test
    void keepsAPlusSignOfThePassword() {
        assertThat(DatabaseAddress.parse("postgresql://ada:a+b@db/signet").password())
                .isEqualTo("a+b");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://ada:hunter2@db/signet, is not of the form",
        "hunter2, is not of the form",
        "postgresql://ada:hunter2@db, is not of the form",
        "postgresql://ada:hunter2@db/, names no database",
        "postgresql://:hunter2@db/signet, names no user",
        "postgresql://db/signet, names no user",
        "postgresql://ada:hunter2@/signet, no valid host",
        "postgresql://ada:hunter2@db:x/signet, no valid host",
        "postgresql://ada:hunter2@db:0/signet, between 1 and 65535",
        "postgresql://ada:hunter2@db:70000/signet, between 1 and 65535",
        "postgresql://ada:hunter2%@db/signet, hexadecimal",
        "postgresql://ada:hunter2/x@db/signet, no valid host",
        "postgresql://ada:1/hunter2@db/signet?user=ada, wrong place",
    })
    void refusesInOneSentenceThatRepeatsNothing(String url, String reason) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The database URL ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void neverPrintsThePasswordOrParameters() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://ada:hunter2@db:5432/signet?sslpassword=hunter3");

        assertThat(address).hasToString("jdbc:postgresql://db:5432/signet (user ada)");
    }

    @Property
    void readsBackEveryUserAndPassword(@ForAll @NotBlank String user, @ForAll String password) {
        // a lone half of a surrogate pair has no encoding
        String encodableUser = new String(user.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String encodablePassword = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        DatabaseAddress address = DatabaseAddress.parse(
                "postgresql://" + encoded(encodableUser) + ":" + encoded(encodablePassword) + "@db:5432/signet");

        assertThat(address)
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5432/signet", encodableUser, encodablePassword));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        for (String url : new String[] {text, "postgresql://" + text, "postgresql://ada:" + text + "@db/signet"}) {
            try {
                assertThat(DatabaseAddress.parse(url).user()).isNotEmpty();
            } catch (StartFailure refused) {
                assertThat(refused).hasMessageStartingWith("The database URL ");
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
