package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/// Members whose passwords can be got wrong.
final class TimingPeople {
    private static final String SAME_PASSWORD = """
        update access.members set password = (select password from access.members where member_id = ?)
        where email_key like 'person%@bench.example'\
        """;

    private TimingPeople() {}

    /// How many, beside which first Admin, and a token of theirs.
    record Wanted(int count, FirstRun first, String token) {}

    /// Creates them; gives their e-mail addresses. Their password is the Admin's, copied as it is kept.
    static List<String> create(SignetClient client, Path data, Wanted wanted) {
        List<String> emails = IntStream.range(0, wanted.count())
                .mapToObj(number -> "person" + number + "@bench.example")
                .toList();
        emails.forEach(email -> client.createMember(email, wanted.token()));
        try (Connection connection = Superuser.connect(data);
                PreparedStatement statement = connection.prepareStatement(SAME_PASSWORD)) {
            statement.setString(1, wanted.first().adminMemberId());
            statement.executeUpdate();
            return emails;
        } catch (SQLException failed) {
            throw new StartFailure("The passwords cannot be written: " + failed.getMessage(), failed);
        }
    }
}
