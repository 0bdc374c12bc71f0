package dev.signet.query;

import java.sql.SQLException;

/// What DuckDB refused, in words for viewers and for the log: its own words hold SQL, values and paths.
final class DuckDbRefusal {
    private static final int LONGEST_KIND = 40;

    private DuckDbRefusal() {}

    static QueryOutcome outcome(SQLException failed) {
        return switch (kind(failed)) {
            case "Conversion Error" ->
                QueryFailure.SOURCE_REFUSED.outcome("A value in the data could not be converted as a formula asks.");
            case "Out of Range Error" ->
                QueryFailure.SOURCE_REFUSED.outcome("A calculation gave a number that is too large.");
            case "Out of Memory Error" ->
                QueryFailure.SOURCE_REFUSED.outcome("Answering would take more memory than a question may use.");
            default -> QueryFailure.SOURCE_REFUSED.outcome();
        };
    }

    /// The class DuckDB gives the error, which stands before the first colon.
    static String kind(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        int colon = message.indexOf(':');
        boolean isKind = colon > 0
                && colon <= LONGEST_KIND
                && message.substring(0, colon).endsWith("Error");
        return isKind ? message.substring(0, colon) : "another error";
    }
}
