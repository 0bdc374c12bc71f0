package dev.signet.database;

import java.nio.file.Path;
import java.util.Map;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/// Generates each room's table types from a migrated database.
final class TableTypes {
    /// From PostgreSQL schema to the room that owns it.
    static final Map<String, String> ROOM_OF_SCHEMA = Map.of(
            "platform", "database",
            "access", "access",
            "credentials", "credentials",
            "query", "query",
            "workbooks", "workbooks",
            "embed", "embed",
            "oidc", "oidc");

    private TableTypes() {}

    /// Writes all rooms' types below `sources`, replacing what a generation wrote there before.
    static void generate(DatabaseAddress address, Path sources) throws Exception {
        for (Map.Entry<String, String> schema : ROOM_OF_SCHEMA.entrySet()) {
            GenerationTool.generate(configuration(address, schema.getKey(), schema.getValue(), sources));
        }
    }

    private static Configuration configuration(DatabaseAddress address, String schema, String room, Path sources) {
        return new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(new Jdbc()
                        .withUrl(address.jdbcUrl())
                        .withUser(address.user())
                        .withPassword(address.password()))
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(OneFlatPackage.class.getName()))
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(schema)
                                .withExcludes("schema_history")
                                .withIncludeRoutines(false)
                                .withIncludeSequences(false)
                                .withIncludeIndexes(false)
                                .withIncludeCheckConstraints(false)
                                .withIncludeForeignKeys(false)
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("timestamp with time zone|timestamptz")))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withDefaultCatalog(false)
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withIndexes(false)
                                .withGeneratedAnnotation(false)
                                .withJavadoc(false)
                                .withDeprecationOnUnknownTypes(false)
                                .withComments(false))
                        .withTarget(new Target()
                                .withPackageName("dev.signet." + room + ".tables")
                                .withDirectory(sources.toString())));
    }

    /// All generated classes of a room in the one package named for them.
    public static final class OneFlatPackage extends DefaultGeneratorStrategy {
        @Override
        public String getJavaPackageName(Definition definition, Mode mode) {
            return getTargetPackage();
        }
    }
}
