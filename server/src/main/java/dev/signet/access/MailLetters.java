package dev.signet.access;

import dev.signet.database.Transaction;
import dev.signet.outbound.HeaderText;
import dev.signet.outbound.Letter;
import dev.signet.outbound.Letter.Part;
import dev.signet.outbound.MailAddress;
import dev.signet.outbound.Message;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.util.Optional;

/// Writes mails, at the moment they are sent; the one-time link of a mail is made then, and earlier ones end.
public final class MailLetters {
    private static final String ONCE = "The link works once, for " + PasswordLinks.LIFE.toHours() + " hours.";

    private final PasswordLinks links;
    private final String server;
    private final RevealPermit permit;
    private final MemberStore members = new MemberStore();
    private final OrganizationStore organizations = new OrganizationStore();

    /// Mails whose links lead there. The permit is for the one mail that shows a code.
    public MailLetters(PasswordLinks links, URI publicUrl, RevealPermit permit) {
        this.links = links;
        this.server = publicUrl.toString().replaceAll("/+$", "");
        this.permit = permit;
    }

    /// The mail to that member, at their address of now.
    Message write(Transaction tx, ClaimedMail mail, Member to, MailAddress address) {
        String organization = organizations.get(tx).name();
        return switch (mail.topic()) {
            case MailTopic.Invitation invitation -> {
                URI link = link(tx, to);
                String by = inviter(tx, invitation);
                HeaderText subject = new HeaderText(by + " invites you to " + organization);
                yield new Message(mail.id().value(), address, subject, invitation(to, by, organization, link));
            }
            case MailTopic.PasswordRecovery _ -> {
                URI link = link(tx, to);
                HeaderText subject = new HeaderText("Set a new password for " + organization);
                yield new Message(mail.id().value(), address, subject, recovery(to, organization, link));
            }
            case MailTopic.OfCredential(Notice notice) -> {
                HeaderText subject = new HeaderText(organization + ": "
                        + notice.kind().sentence() + ": " + notice.about().name());
                yield new Message(mail.id().value(), address, subject, notice(to, organization, notice));
            }
        };
    }

    private URI link(Transaction tx, Member to) {
        Secret code = links.mailed(tx, to.id());
        return URI.create(server + "/set-password#" + code.reveal(permit));
    }

    private Letter notice(Member to, String organization, Notice notice) {
        return Letter.of(
                greeting(to),
                new Part.Paragraph(notice.kind().sentence() + " at " + organization + ": \""
                        + notice.about().name() + "\", client ID "
                        + notice.about().clientId() + "."),
                new Part.Paragraph(notice.detail()),
                new Part.Link("See your credentials", URI.create(server + "/admin/developer-access")),
                new Part.Paragraph("The owner of a credential and the Admins of " + organization + " are told."));
    }

    private Letter invitation(Member to, String by, String organization, URI link) {
        return Letter.of(
                greeting(to),
                new Part.Paragraph(by + " invites you to " + organization + ". Set a password, then sign in with "
                        + to.email() + "."),
                new Part.Link("Set your password", link),
                new Part.Paragraph(ONCE + " After that, ask for a new one on the sign-in page, " + server + "/login."),
                new Part.Paragraph("If you did not expect this, you need not do anything."));
    }

    private Letter recovery(Member to, String organization, URI link) {
        return Letter.of(
                greeting(to),
                new Part.Paragraph("Somebody, hopefully you, asked for a new password for " + to.email() + " at "
                        + organization + "."),
                new Part.Link("Set a new password", link),
                new Part.Paragraph(ONCE + " Earlier ones do not work any more."),
                new Part.Paragraph("If it was not you, you need not do anything: your password stays as it is."));
    }

    private static Part greeting(Member to) {
        String name = to.name().full();
        return new Part.Paragraph(name.isEmpty() ? "Hello," : "Hello " + name + ",");
    }

    private String inviter(Transaction tx, MailTopic.Invitation invitation) {
        Optional<String> name = members.find(tx, invitation.by())
                .map(member -> member.name().full())
                .filter(full -> !full.isEmpty());
        return name.orElse("An administrator");
    }
}
