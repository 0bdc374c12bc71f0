package dev.signet.workbooks;

import java.util.Optional;

/// A column of an element: a formula over its source and its other columns.
public record Column(String id, String name, String formula, Visibility visibility, Optional<Format> format) {}
