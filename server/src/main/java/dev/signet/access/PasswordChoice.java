package dev.signet.access;

import dev.signet.secrets.Secret;
import java.util.Locale;
import java.util.Optional;

/// A password somebody wants to have. Long is what matters; nothing else is asked of it.
public final class PasswordChoice {
    /// The fewest characters, counted as code points.
    public static final int SHORTEST = 12;

    /// The most.
    public static final int LONGEST = 200;

    private final Secret secret;
    private final Secret lowerCase;
    private final int length;

    private PasswordChoice(String text) {
        this.secret = Secret.ofText(text);
        this.lowerCase = Secret.ofText(text.toLowerCase(Locale.ROOT));
        this.length = text.codePointCount(0, text.length());
    }

    /// What somebody typed, every character of it.
    public static PasswordChoice of(String text) {
        return new PasswordChoice(text);
    }

    /// Why the holder of that e-mail address cannot have it; empty when they can.
    public Optional<Flaw> flaw(String email) {
        if (length < SHORTEST) return Optional.of(Flaw.TOO_SHORT);
        if (length > LONGEST) return Optional.of(Flaw.TOO_LONG);
        boolean isEmail = lowerCase.matches(Secret.ofText(email.toLowerCase(Locale.ROOT)));
        return isEmail ? Optional.of(Flaw.IS_EMAIL) : Optional.empty();
    }

    /// The password itself.
    public Secret secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "PasswordChoice[hidden]";
    }

    /// What can be wrong with a password.
    public enum Flaw {
        TOO_SHORT("Choose a password of at least " + SHORTEST + " characters."),
        TOO_LONG("Choose a password of at most " + LONGEST + " characters."),
        IS_EMAIL("Choose a password that is not your e-mail address.");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }

        /// What to do about it.
        public String sentence() {
            return sentence;
        }
    }
}
