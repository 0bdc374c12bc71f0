package dev.signet.workbooks;

import java.util.Optional;

/// How values of a column are written for people; JSON-ready. `formatString` is of d3-format or strftime.
public record Format(String kind, Optional<String> formatString, Optional<String> prefix, Optional<String> suffix) {}
