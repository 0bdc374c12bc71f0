package dev.signet.web.portal;

import java.util.Optional;

/// What happened just before a page is shown, by a word in its address.
enum Notice {
    SIGNED_OUT("signed-out", "You are signed out."),
    PASSWORD_SET("password-set", "Your password is set. Sign in with it.");

    private final String word;
    private final String sentence;

    Notice(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }

    static Optional<Notice> parse(String word) {
        for (Notice notice : values()) {
            if (notice.word.equals(word)) return Optional.of(notice);
        }
        return Optional.empty();
    }
}
