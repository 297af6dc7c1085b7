package org.tiencu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Date;
import java.util.IntSummaryStatistics;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.security.CurrentUser;

/** The rules about packages in {@code docs/}, each with its reason. */
@AnalyzeClasses(packages = "org.tiencu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int LONGEST_CONTROLLER_METHOD = 15;

    // ---- 1 and the calculator that the domains share

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes().that().resideInAPackage("org.tiencu.*.domain..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.tiencu.ballot..", "org.tiencu.*.domain.."))
            .because("the rules of the law outlive the engine and the framework, and have to be testable without them");

    @ArchTest
    static final ArchRule BALLOT_IS_PLAIN_JAVA = classes().that().resideInAPackage("org.tiencu.ballot..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.tiencu.ballot.."))
            .because("personnel and election count by the same code, which knows neither of them");

    // ---- 2

    @ArchTest
    static final ArchRule ENGINE_STAYS_AT_THE_EDGE = noClasses()
            .that().resideOutsideOfPackages("org.tiencu.*.adapter.process..", "org.tiencu.platform..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..")
            .because("the community edition of the engine has ended: whatever follows it must cost one layer only");

    @ArchTest
    static final ArchRule ENGINE_INTERNALS_ARE_KNOWN_TO_FEW = noClasses()
            .that(not(resideInAPackage("org.tiencu.platform.process").and(
                    nameMatching(".*\\.(EngineConfiguration|EngineRecord|Guarded(Form|Task|Runtime|Repository)Service)(\\$.*)?"))))
                    .and(not(resideInAPackage("org.tiencu.platform.process").and(
                            // a manager has no public counterpart, and only it sees every list of tasks: ADR 23
                            nameMatching(".*\\.(KnownTaskManager|GroupsAsTheyAre)(\\$.*)?")))
                    .and(not(belongToAnyOf(CurrentUser.class))))
            .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("only its public API is kept stable by the engine's successors");

    // ---- 3

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_SEE_EACH_OTHER = slices().matching("org.tiencu.*.adapter.(*)..")
            .should().notDependOnEachOther()
            .because("each door is there for itself; what two of them need is a use case");

    @ArchTest
    static final ArchRule APPLICATION_DOES_NOT_SEE_ADAPTERS = noClasses().that().resideInAPackage("org.tiencu.*.application..")
            .should().dependOnClassesThat().resideInAPackage("org.tiencu.*.adapter..")
            .because("use cases say what they need as interfaces, and adapters fulfil them");

    @ArchTest
    static final ArchRule PERSONNEL_DOES_NOT_SEE_ELECTION = noClasses().that().resideInAPackage("org.tiencu.personnel..")
            .should().dependOnClassesThat().resideInAPackage("org.tiencu.election..")
            .because("the two contexts follow different laws and meet in the organisation, in ballots and at the desk only");

    @ArchTest
    static final ArchRule ELECTION_DOES_NOT_SEE_PERSONNEL = noClasses().that().resideInAPackage("org.tiencu.election..")
            .should().dependOnClassesThat().resideInAPackage("org.tiencu.personnel..")
            .allowEmptyShould(true)
            .because("the two contexts follow different laws and meet in the organisation, in ballots and at the desk only");

    @ArchTest
    static final ArchRule WHAT_CONTEXTS_SHARE_DOES_NOT_SEE_THEM = noClasses()
            .that().resideInAnyPackage("org.tiencu.organisation..", "org.tiencu.ballot..", "org.tiencu.desk..")
            .should().dependOnClassesThat().resideInAnyPackage("org.tiencu.personnel..", "org.tiencu.election..")
            .because("what is shared cannot follow one of those who share it");

    // ---- 4

    @ArchTest
    static final ArchRule PLATFORM_KNOWS_NO_BUSINESS = noClasses().that().resideInAPackage("org.tiencu.platform..")
            .should().dependOnClassesThat().resideInAnyPackage("org.tiencu.personnel..", "org.tiencu.election..",
                    "org.tiencu.organisation..", "org.tiencu.ballot..", "org.tiencu.desk..")
            .because("a new process must not need a change of the platform");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.tiencu.(*)..").should().beFreeOfCycles()
            .because("a cycle is one package with two names");

    // ---- 5: the length stands for the rest, what a method calls is for the reader to see

    @ArchTest
    static final ArchRule CONTROLLER_METHODS_ARE_SHORT = methods().that().areMetaAnnotatedWith(RequestMapping.class)
            .and().areDeclaredInClassesThat().areAnnotatedWith(RestController.class)
            .should(beAtMost(LONGEST_CONTROLLER_METHOD))
            .because("a door translates and calls a use case; a rule in it would hold at this door only");

    @ArchTest
    static final ArchRule CONTROLLERS_HOLD_NO_TRANSACTION = noClasses().that().areAnnotatedWith(RestController.class)
            .should().dependOnClassesThat().haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
            .because("who may see or change a row is decided in a use case");

    // ---- 6

    @ArchTest
    static final ArchRule HANDLERS_OPEN_NO_TRANSACTION = noClasses().that().resideInAPackage("org.tiencu.*.adapter.process..")
            .should().dependOnClassesThat().resideInAPackage("org.springframework.transaction..")
            .because("the engine's transaction is the transaction: a refusal rolls everything back");

    // ---- plain hygiene

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class)
            .because("a constructor says what a class needs, and a test can call it");

    @ArchTest
    static final ArchRule FIELDS_DO_NOT_CHANGE_IN_BEANS = fields().that().areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class).should().beFinal()
            .because("beans are shared by all threads");

    @ArchTest
    static final ArchRule NO_JAVA_UTIL_DATE = noClasses().that().resideOutsideOfPackages("org.tiencu.*.adapter.process..",
                    "org.tiencu.platform..")
            .should().dependOnClassesThat().belongToAnyOf(Date.class)
            .because("only the engine needs it; a day is a LocalDate and a moment an Instant");

    @ArchTest
    static final ArchRule NO_SYSTEM_OUT = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .because("what the product says goes to the log");

    @ArchTest
    static final ArchRule NO_JAVA_UTIL_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
            .because("there is one log");

    /** Counted from the first to the last line on which the method reads or calls something. */
    private static ArchCondition<JavaMethod> beAtMost(int lines) {
        return new ArchCondition<>("be at most " + lines + " lines long") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                IntSummaryStatistics span = method.getAccessesFromSelf().stream()
                        .mapToInt(JavaAccess::getLineNumber).summaryStatistics();
                int length = span.getCount() == 0 ? 0 : span.getMax() - span.getMin() + 1;
                events.add(new SimpleConditionEvent(method, length <= lines, method.getFullName() + " has " + length + " lines"));
            }
        };
    }
}
