package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdTokenClaimsTest {

    private static ProvenIdentity read(Map<String, Object> claims) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder().subject("sub");
        claims.forEach(builder::claim);
        return IdTokenClaims.identity(builder.build(), Optional.of("groups"));
    }

    @Test
    void knowsAnAddressOnlyWhenItIsVerified() {
        assertThat(read(Map.of("email", "a@example.com", "email_verified", true))
                        .email())
                .contains("a@example.com");
        assertThat(read(Map.of("email", "a@example.com", "email_verified", "true"))
                        .email())
                .contains("a@example.com");
        for (Object verified : List.of(false, "false", "yes", 1, List.of(true))) {
            assertThat(read(Map.of("email", "a@example.com", "email_verified", verified))
                            .email())
                    .isEmpty();
        }
        assertThat(read(Map.of("email", "a@example.com")).email()).isEmpty();
    }

    @Test
    void knowsNoAddressThatIsNone() {
        for (Object email : List.of("", "a", "a@b, c@d", "a@example.com\r\nBcc: x@y", 7, List.of("a@b"))) {
            assertThat(read(Map.of("email", email, "email_verified", true)).email())
                    .isEmpty();
        }
    }

    @Test
    void readsGroupsInEitherForm() {
        assertThat(read(Map.of("groups", List.of("a", 7, "b"))).groups()).contains(List.of("a", "b"));
        assertThat(read(Map.of("groups", "a")).groups()).contains(List.of("a"));
        assertThat(read(Map.of()).groups()).contains(List.of());
    }

    @Test
    void knowsNothingOfGroupsThatAreToldElsewhere() {
        assertThat(read(Map.of("_claim_names", Map.of("groups", "src1"))).groups())
                .isEmpty();
    }

    @Test
    void takesNamesApart() {
        assertThat(read(Map.of("given_name", "Ada", "family_name", "Lovelace")).name())
                .isEqualTo(new ProvenIdentity.Name("Ada", "Lovelace"));
        assertThat(read(Map.of("name", "Ada King Lovelace")).name())
                .isEqualTo(new ProvenIdentity.Name("Ada King", "Lovelace"));
        assertThat(read(Map.of("name", "Ada")).name()).isEqualTo(new ProvenIdentity.Name("Ada", ""));
        assertThat(read(Map.of("name", 3)).name()).isEqualTo(new ProvenIdentity.Name("", ""));
    }
}
