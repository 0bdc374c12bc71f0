package dev.signet.embed;

import dev.signet.base.ClientId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is to be tried out: signed by which credential, of which content, for whom, for how long.
///
/// `claims` are added last and win; they are for tokens alone. `parameters` are those of the query, with their colons.
public record SandboxWish(ClientId client, Content content, Someone someone, Duration length, Additions additions) {

    /// In which form.
    public enum Mode {
        TOKEN,
        WHOLE_URL
    }

    /// What is to be seen, and in which form it is asked for.
    public record Content(Mode mode, EmbedTarget target) {}

    /// What is said of the user; empty what is left out. Without an address it is whoever asks.
    public record Someone(
            Optional<String> email,
            Optional<List<String>> teams,
            Optional<String> accountType,
            Map<String, String> attributes,
            Names names) {

        /// Copies what it is given.
        public Someone {
            teams = teams.map(List::copyOf);
            attributes = Map.copyOf(attributes);
        }
    }

    /// What the user is called, by people and by the host.
    public record Names(Optional<String> first, Optional<String> last, Optional<String> externalId) {}

    /// What is added to the claims and to the query.
    public record Additions(Map<String, JsonNode> claims, Map<String, String> parameters) {

        /// Copies what it is given.
        public Additions {
            claims = Map.copyOf(claims);
            parameters = Map.copyOf(parameters);
        }
    }
}
