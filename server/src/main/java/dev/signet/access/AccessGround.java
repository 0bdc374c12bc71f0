package dev.signet.access;

import dev.signet.database.Database;
import java.time.InstantSource;

/// What every use case about people and rights stands on.
public record AccessGround(Database database, Access access, Standings standings, Audit audit, InstantSource clock) {}
