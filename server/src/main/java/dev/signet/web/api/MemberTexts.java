package dev.signet.web.api;

/// What the texts of members look like, and the sentences about them.
final class MemberTexts {
    static final String EMAIL = "[^@\\s\\p{Cc}]{1,64}@[^@\\s\\p{Cc}]{1,253}";
    static final String EMAIL_SAYS = "an e-mail address";
    static final int LONGEST_EMAIL = 254;
    static final String NAME = "\\P{Cc}*";
    static final String NAME_SAYS = "a name in one line";
    static final int LONGEST_NAME = 255;
    static final String IMAGE = "https://[^\\s\\p{Cc}]+";
    static final String IMAGE_SAYS = "an address that begins with https://";
    static final int LONGEST_IMAGE = 2_000;

    static final String EMAIL_TAKEN = "email: Another member has this e-mail address. Give another.";

    private MemberTexts() {}
}
