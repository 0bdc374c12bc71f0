package dev.signet.web.api;

import dev.signet.access.ChangeThemes;
import dev.signet.access.Themes;

/// The use cases behind the routes of themes.
public record ThemeCases(Themes themes, ChangeThemes change) {}
