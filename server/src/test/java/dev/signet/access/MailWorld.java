package dev.signet.access;

import dev.signet.outbound.MailOutcome;
import dev.signet.outbound.MailServer;
import dev.signet.outbound.Message;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A [PeopleWorld] that sends mails, to a mail server that says what it is told to.
final class MailWorld implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https://signet\\.example/set-password#([0-9A-Za-z]{43})");

    final PeopleWorld people = new PeopleWorld();
    final Outbox outbox = Outbox.on();
    final AddMember add = new AddMember(people.ground, outbox);
    final InviteMember invite = new InviteMember(people.ground, links(), outbox);
    final ListMails list = new ListMails(people.ground, outbox);
    final MailLetters letters = new MailLetters(
            links(), URI.create("https://signet.example/"), RevealPermit.forTheDoorsThatShowASecretOnce());
    final Server server = new Server();
    final Courier courier = new Courier(people.ground, server, letters);

    /// Takes every mail, unless told otherwise for the next ones.
    static final class Server implements MailServer {
        final List<Message> taken = new CopyOnWriteArrayList<>();
        final Deque<MailOutcome> next = new ArrayDeque<>();

        @Override
        public MailOutcome send(Message message) {
            MailOutcome outcome = Optional.ofNullable(next.poll()).orElseGet(MailOutcome.Accepted::new);
            if (outcome instanceof MailOutcome.Accepted) taken.add(message);
            return outcome;
        }

        String lastText() {
            return taken.getLast().letter().text();
        }
    }

    PasswordLinks links() {
        return new PasswordLinks(people.world.audit, people.world.clock);
    }

    Principal admin() {
        return people.world.admin;
    }

    /// A new member, invited by mail.
    Member invited(String email, String first, MemberKind kind) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName(first, "Invited"), kind, "View");
        AddMember.Outcome outcome = add.add(admin(), AccessWorld.HERE, wanted, List.of(), AddMember.Welcome.BY_MAIL);
        if (outcome instanceof AddMember.Outcome.Added(Member member)) return member;
        throw new AssertionError("not added: " + outcome);
    }

    Member invited(String email) {
        return invited(email, "Ivy", MemberKind.INTERNAL);
    }

    /// Whether the link of that text sets a password.
    SetPassword.Outcome use(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) throw new AssertionError("no link in: " + text);
        return new SetPassword(people.world.test.database(), people.passwords, people.world.audit, people.world.clock)
                .byLink(Secret.ofText(link.group(1)), PasswordChoice.of("a new one, long enough"), PeopleWorld.AT_HOME);
    }

    /// Newest first.
    List<MailEntry> mails() {
        ListMails.Outcome outcome = list.list(admin(), Optional.empty(), new Slice(0, 1_000));
        if (outcome instanceof ListMails.Outcome.Listed(List<MailEntry> entries, long _)) return entries;
        throw new AssertionError("not listed: " + outcome);
    }

    MailEntry.Progress progress() {
        return mails().getFirst().progress();
    }

    long count(String query) {
        return people.world
                .test
                .database()
                .inOrganization(
                        admin().organization(),
                        tx -> tx.sql().fetchSingle(query).get(0, Long.class));
    }

    @Override
    public void close() {
        people.close();
    }
}
