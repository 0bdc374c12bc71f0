package dev.signet.embed;

import dev.signet.base.Fault;
import dev.signet.base.Violation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Why an embed is refused, with the sentence for the person who looks at it.
///
/// The sentence may hold words of the ticket (a claim, a team), so it is text, never markup; never a secret.
public record EmbedRefusal(EmbedReason reason, String sentence) {
    private static final int MOST_WORDS = 10;

    /// Nothing more to say than the reason does.
    public static EmbedRefusal of(EmbedReason reason) {
        return new EmbedRefusal(reason, reason.sentence());
    }

    /// The reason, and the words of the ticket that are at fault.
    static EmbedRefusal of(EmbedReason reason, Collection<String> words) {
        if (words.isEmpty()) return of(reason);
        String named =
                String.join(", ", words.stream().sorted().limit(MOST_WORDS).toList());
        return new EmbedRefusal(reason, reason.sentence() + ": " + named + ".");
    }

    /// The same, in the words of a ticket of that form.
    static EmbedRefusal of(EmbedReason reason, Collection<String> words, TicketForm form) {
        boolean misspelt = form instanceof TicketForm.WholeUrl && reason == EmbedReason.UNKNOWN_TEAMS;
        EmbedRefusal plain = of(reason, words);
        return misspelt
                ? new EmbedRefusal(
                        reason, plain.sentence() + " Check the spelling of the parameter :external_user_team.")
                : plain;
    }

    /// Parameters are not as they must be: each with its flaw.
    static EmbedRefusal parameters(List<Violation> flaws) {
        String told = flaws.stream()
                .limit(MOST_WORDS)
                .map(flaw -> flaw.field() + " " + flaw.message())
                .collect(Collectors.joining("; "));
        return new EmbedRefusal(EmbedReason.PARAMETER, "This link is not valid: " + told + ".");
    }

    /// A claim is not as it must be.
    static EmbedRefusal claim(String name, String flaw) {
        return new EmbedRefusal(EmbedReason.CLAIM, "This link is not valid: the claim " + name + " " + flaw + ".");
    }

    /// What the host's page is told.
    public EmbedCode code() {
        return reason.code();
    }

    /// What HTTP is told.
    public Fault fault() {
        return reason.fault();
    }
}
