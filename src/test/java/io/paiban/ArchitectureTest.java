package io.paiban;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house. Data flows down the white list; nothing looks further down than itself. */
class ArchitectureTest {

    private static final String ROOT = "io.paiban";

    /** What each capability may look at; what is not listed is forbidden. Shared and platform are open to everybody. */
    private static final Map<String, Set<String>> MAY_LOOK_AT = Map.ofEntries(
            entry("hotline", Set.of()),
            entry("calendar", Set.of()),
            entry("workforce", Set.of("hotline", "labour")),
            entry("labour", Set.of("calendar")),
            entry("history", Set.of("hotline")),
            entry("forecast", Set.of("history", "calendar", "hotline")),
            entry("staffing", Set.of("forecast", "hotline")),
            entry("peak", Set.of("staffing", "forecast", "workforce", "hotline")),
            entry("roster", Set.of("peak", "staffing", "forecast", "workforce", "labour", "calendar", "hotline")),
            entry("simulation", Set.of("roster", "staffing", "forecast", "workforce", "hotline")),
            entry("alert", Set.of("roster", "peak", "staffing", "workforce", "labour", "hotline")),
            entry("attendance", Set.of("roster", "workforce", "labour", "calendar", "hotline")),
            entry("payroll", Set.of("attendance", "workforce", "labour", "calendar", "hotline")),
            entry(
                    "sample",
                    Set.of(
                            "hotline",
                            "calendar",
                            "workforce",
                            "labour",
                            "history",
                            "forecast",
                            "staffing",
                            "peak",
                            "roster",
                            "simulation",
                            "attendance",
                            "payroll")));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> capabilities() {
        return MAY_LOOK_AT.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("capabilities")
    void aCapabilityLooksOnlyAtWhatTheWhiteListNames(String capability) {
        var open = Stream.concat(Stream.of(capability, "shared", "platform"), MAY_LOOK_AT.get(capability).stream())
                .map(ArchitectureTest::in)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(in(capability))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(open)))
                .check(CODE);
    }

    @Test
    void platformLooksOnlyAtSharedAndSharedAtNobody() {
        noClasses()
                .that()
                .resideInAPackage(in("platform"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(in("platform"), in("shared"))))
                .check(CODE);
        classes()
                .that()
                .resideInAPackage(in("shared"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("", "java..", "org.jspecify..", in("shared"))
                .check(CODE);
    }

    @Test
    void everyPackageHasAPlaceInTheHouse() {
        var places = Stream.concat(Stream.of("shared", "platform"), capabilities())
                .map(ArchitectureTest::in)
                .toArray(String[]::new);

        classes()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .resideInAnyPackage(places)
                .check(CODE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("capabilities")
    void aCapabilityKeepsItsInsides(String capability) {
        var frontDoor = new String[] {ROOT + "." + capability, ROOT + "." + capability + ".model"};

        noClasses()
                .that()
                .resideOutsideOfPackage(in(capability))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in(capability)).and(resideOutsideOfPackages(frontDoor)))
                .check(CODE);
    }

    /** What an import tells of each line, and what is wrong with a page's key, is said in the platform's words for problems. */
    @Test
    void modelsKnowNoFramework() {
        classes()
                .that()
                .resideInAPackage(ROOT + "..model")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".history.model.ImportReport")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".history.model.ReadPosition")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "", "java..", "org.jspecify..", "org.apache.commons..", in("shared"), ROOT + "..model")
                .check(CODE);
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        var database = resideInAnyPackage(
                "java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..");

        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "..store", in("platform"))
                .should()
                .dependOnClassesThat(database)
                .check(CODE);
    }

    @Test
    void onlyResourcesKnowHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "..api", in("platform"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CODE);
    }

    @Test
    void onlyTheRosterSolverKnowsTimefold() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("roster.solver"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.timefold..")
                .check(CODE);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".platform.time")
                .should()
                .callMethodWhere(describe("the machine's clock or zone is asked", ArchitectureTest::asksTheMachine))
                .check(CODE);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var method = call.getName();
        boolean now = owner.getPackageName().equals("java.time")
                && method.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean clock = owner.isEquivalentTo(Clock.class) && (method.startsWith("system") || method.startsWith("tick"));
        boolean zone = owner.isAssignableTo(ZoneId.class) && method.equals("systemDefault");
        boolean millis = owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
        return now || clock || zone || millis;
    }

    @Test
    void entitiesStayInTheirStores() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Entity")
                .andShould()
                .resideInAPackage(ROOT + "..store")
                .check(CODE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|Mapper)")
                .check(CODE);
    }

    @Test
    void capabilitiesAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    /** Accounts are too few for a model package of their own: their store answers the record of the package above. */
    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        resideInAnyPackage(ROOT + ".platform.security.store"),
                        resideInAnyPackage(ROOT + ".platform.security"))
                .check(CODE);
    }

    @Test
    void everyRequestAsksForARole() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .check(CODE);
    }

    private static String in(String place) {
        return ROOT + "." + place + "..";
    }
}
