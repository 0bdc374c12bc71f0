package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final Secret PASSWORD = Secret.ofText("correct horse battery stäple");

    private final Passwords passwords = Passwords.forThisMachine();
    private final Passwords cheap = Passwords.costing(CHEAP);

    @Test
    void matchesThePasswordAndNoOther() {
        String phc = passwords.hash(PASSWORD);

        assertThat(phc).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
        assertThat(passwords.verify(PASSWORD, phc)).isEqualTo(PasswordMatch.MATCHES);
        assertThat(passwords.verify(Secret.ofText("correct horse"), phc)).isEqualTo(PasswordMatch.DIFFERS);
        assertThat(passwords.verify(Secret.ofText(""), phc)).isEqualTo(PasswordMatch.DIFFERS);
    }

    @Test
    void saltsEveryHash() {
        assertThat(cheap.hash(PASSWORD)).isNotEqualTo(cheap.hash(PASSWORD));
    }

    @Test
    void tellsAHashOfAnotherCostToBeMadeAnew() {
        String weak = cheap.hash(PASSWORD);
        assertThat(passwords.verify(PASSWORD, weak)).isEqualTo(PasswordMatch.MATCHES_BUT_OUTDATED);
        assertThat(passwords.verify(Secret.ofText("other"), weak)).isEqualTo(PasswordMatch.DIFFERS);
    }

    @Test
    void matchesNothingAgainstTheDecoyWhichCostsTheSame() {
        assertThat(passwords.decoy())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .hasSize(97);
        assertThat(passwords.verify(PASSWORD, passwords.decoy())).isEqualTo(PasswordMatch.DIFFERS);
    }

    @Test
    void matchesNothingAgainstADamagedHash() {
        String phc = cheap.hash(PASSWORD);
        assertThat(cheap.verify(PASSWORD, "")).isEqualTo(PasswordMatch.DIFFERS);
        assertThat(cheap.verify(PASSWORD, phc.replace("argon2id", "argon2i"))).isEqualTo(PasswordMatch.DIFFERS);
        assertThat(cheap.verify(PASSWORD, phc.substring(0, phc.length() - 1))).isEqualTo(PasswordMatch.DIFFERS);
    }

    @Test
    void servesManyCallersInTurn() throws Exception {
        String phc = cheap.hash(PASSWORD);
        List<Future<PasswordMatch>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) answers.add(callers.submit(() -> cheap.verify(PASSWORD, phc)));
        }
        for (Future<PasswordMatch> answer : answers) assertThat(answer.get()).isEqualTo(PasswordMatch.MATCHES);
    }
}
