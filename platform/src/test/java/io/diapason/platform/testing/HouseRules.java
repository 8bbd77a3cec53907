package io.diapason.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The rules of the house, once for all services; each service's {@code HouseRulesTest} calls {@link #check}. */
public final class HouseRules {
    private HouseRules() {}

    /** Checks every rule on the service whose root package this is, e.g. {@code io.diapason.persona}. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).forEach(rule -> rule.check(classes));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                noClasses()
                        .should()
                        .dependOnClassesThat(otherServicesThan(root))
                        .because("facts travel as events or through HTTP"),
                noClasses()
                        .that(areNot(HouseRules::speaksHttp))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs..")
                        .because("only a Resource speaks HTTP"),
                noClasses()
                        .that(areNot(HouseRules::keepsData))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "jakarta.persistence..", "org.hibernate..", "io.agroal..")
                        .because("only a Store or a Row knows the database"),
                classes()
                        .should(leaveTheTablesOfOtherFeaturesAlone(root))
                        .because("features meet through public types, not through each other's tables"),
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .orShould()
                        .callConstructor(Random.class)
                        .because("clock, ids and seed are passed in"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
                        .because("only platform.outbox produces"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.hibernate.StatelessSession")
                        .because("a stateless session forgets whose rows they are"));
    }

    private static boolean speaksHttp(JavaClass type) {
        String name = outermost(type);
        return name.endsWith("Resource") || name.endsWith("Form") || name.endsWith("View") || name.endsWith("Filter");
    }

    private static boolean keepsData(JavaClass type) {
        String name = outermost(type);
        return name.endsWith("Store") || name.endsWith("Row") || name.endsWith("Rows") || name.endsWith("Sql");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type.getSimpleName());
    }

    private static DescribedPredicate<JavaClass> areNot(java.util.function.Predicate<JavaClass> kind) {
        return describe("are of another kind", type -> !kind.test(type));
    }

    private static DescribedPredicate<JavaClass> otherServicesThan(String root) {
        return describe(
                "belong to another service",
                type -> type.getPackageName().startsWith("io.diapason.")
                        && !type.getPackageName().startsWith(root)
                        && !type.getPackageName().startsWith("io.diapason.platform"));
    }

    private static ArchCondition<JavaClass> leaveTheTablesOfOtherFeaturesAlone(String root) {
        return new ArchCondition<>("use no Row or Store of another feature") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> keepsData(use.getTargetClass()))
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(root + "."))
                        .filter(use -> !feature(root, use.getTargetClass()).equals(feature(root, user)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
            }
        };
    }

    private static String feature(String root, JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
