package dev.signet;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.signet.secrets.RevealPermit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The walls of the house: which room may know which, and who owns which technology.
class HouseRulesTest {
    private static final JavaClasses HOUSE = House.CLASSES;

    /// Each room with the rooms it may use.
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("base", List.of()),
            Map.entry("secrets", List.of("base")),
            Map.entry("database", List.of("base")),
            Map.entry("http", List.of("base")),
            Map.entry("outbound", List.of("base")),
            Map.entry("access", List.of("base", "secrets", "database", "outbound")),
            Map.entry("credentials", List.of("base", "secrets", "database", "outbound", "access")),
            Map.entry("query", List.of("base", "secrets", "database", "access")),
            Map.entry("oidc", List.of("base", "secrets", "database", "outbound", "access")),
            Map.entry("workbooks", List.of("base", "secrets", "database", "access", "query")),
            Map.entry("embed", List.of("base", "secrets", "database", "access", "credentials", "query", "workbooks")),
            Map.entry(
                    "web",
                    List.of("base", "secrets", "http", "access", "credentials", "oidc", "query", "workbooks", "embed")),
            Map.entry(
                    "server",
                    List.of(
                            "base",
                            "secrets",
                            "database",
                            "http",
                            "outbound",
                            "access",
                            "credentials",
                            "oidc",
                            "query",
                            "workbooks",
                            "embed",
                            "web")));

    @Test
    void roomsKnowOnlyTheRoomsBelowThem() {
        MAY_USE.forEach((room, below) -> {
            String[] allowed = Stream.concat(Stream.of(room), below.stream())
                    .map(each -> "dev.signet." + each + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.signet." + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.signet..").and(not(resideInAnyPackage(allowed))))
                    .check(HOUSE);
        });
    }

    @Test
    void everyClassIsInARoom() {
        String[] rooms = MAY_USE.keySet().stream()
                .map(each -> "dev.signet." + each + "..")
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(HOUSE);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("dev.signet.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theDoorsAreStrangers() {
        slices().matching("dev.signet.web.(*)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void eachTechnologyHasOneOwner() {
        owns("secrets", "javax.crypto..", "java.security..", "com.google.crypto.tink..", "org.bouncycastle..");
        noClasses()
                .that(not(resideInAnyPackage("dev.signet.secrets..", "dev.signet.oidc..")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.nimbusds.."))
                .check(HOUSE);
        owns("http", "io.helidon..");
        owns("workbooks", "org.snakeyaml..");
        owns("query", "org.duckdb..");
        owns("outbound", "jakarta.mail..", "org.eclipse.angus..", "org.apache.hc..");
        noClasses()
                .that(not(resideInAPackage("dev.signet.database.."))
                        .and(isNotAStore())
                        .and(isNotTheDuckDbEngine()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "org.postgresql..", "com.zaxxer.."))
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http.."))
                .check(HOUSE);
    }

    private static void owns(String room, String... technology) {
        noClasses()
                .that(not(resideInAPackage("dev.signet." + room + "..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(technology))
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> isNotAStore() {
        return DescribedPredicate.describe(
                "is neither a store nor a table type",
                type -> !outermost(type).getSimpleName().endsWith("Store")
                        && !type.getPackageName().endsWith(".tables"));
    }

    /// DuckDB is reached through java.sql, by classes named for it.
    private static DescribedPredicate<JavaClass> isNotTheDuckDbEngine() {
        return DescribedPredicate.describe(
                "is not of the DuckDB engine",
                type -> !(type.getPackageName().equals("dev.signet.query")
                        && outermost(type).getSimpleName().startsWith("DuckDb")));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
    }

    @Test
    void noRoomUsesTheTablesOfAnother() {
        for (String room : List.of("database", "access", "credentials", "query", "oidc", "workbooks", "embed")) {
            noClasses()
                    .that(not(resideInAPackage("dev.signet." + room + "..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.signet." + room + ".tables.."))
                    .check(HOUSE);
        }
    }

    @Test
    void timeIsPassedIn() {
        noClasses()
                .that(not(resideInAPackage("dev.signet.server..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat(
                        DescribedPredicate.<JavaClass>describe("are a clock", type -> type.isEquivalentTo(Clock.class)))
                .check(HOUSE);
    }

    @Test
    void onlyTheCompositionRootGivesPermitsToReveal() {
        noClasses()
                .that(not(resideInAnyPackage("dev.signet.server..", "dev.signet.secrets..")))
                .should()
                .callMethod(RevealPermit.class, "forTheDoorsThatShowASecretOnce")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .that(alwaysTrue())
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(HOUSE);
    }
}
