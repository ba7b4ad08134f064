package org.memorycurator;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.Styleable;
import org.junit.jupiter.api.Test;

/** The rules of the house. Each was broken once to see it fail. */
class ArchitectureTest {
    private static final String BASE = "org.memorycurator.";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.memorycurator");

    /** Rooms that have rooms of their own. */
    private static final Set<String> NESTED = Set.of("ui", "transfer");

    /** The one true list of who may import whom; "ui.*" stands for every screen, "transfer.*" for every room of it. */
    private static final Map<String, Set<String>> OURS = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("model", Set.of()),
            Map.entry("work", Set.of()),
            Map.entry("store", Set.of("model")),
            Map.entry("search", Set.of("model", "store", "work")),
            Map.entry("change", Set.of("model", "store", "work")),
            Map.entry("batch", Set.of("model", "store", "search", "work")),
            Map.entry("verify", Set.of("model", "store", "search", "work")),
            Map.entry("transfer.file", Set.of("model", "store")),
            Map.entry("transfer.memory", Set.of("model", "store", "transfer.file")),
            Map.entry("transfer.mapping", Set.of("model", "store", "transfer.file", "transfer.memory")),
            Map.entry("transfer.staging", Set.of("model", "store", "transfer.file")),
            Map.entry(
                    "transfer.match",
                    Set.of(
                            "model",
                            "store",
                            "change",
                            "batch",
                            "transfer.memory",
                            "transfer.mapping",
                            "transfer.staging")),
            Map.entry("transfer.export", Set.of("model", "store", "batch", "transfer.memory", "transfer.mapping")),
            Map.entry(
                    "transfer",
                    Set.of(
                            "model",
                            "store",
                            "batch",
                            "transfer.file",
                            "transfer.memory",
                            "transfer.mapping",
                            "transfer.staging",
                            "transfer.match")),
            Map.entry("ui.kit", Set.of()),
            Map.entry("ui.desk", Set.of("model", "store", "search", "change", "batch", "verify", "ui.kit")),
            Map.entry(
                    "ui.*",
                    Set.of(
                            "model",
                            "store",
                            "search",
                            "change",
                            "batch",
                            "verify",
                            "transfer",
                            "transfer.*",
                            "ui.kit",
                            "ui.desk")));

    /** Libraries that only some rooms may import. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.h2..", List.of("store")),
            Map.entry("java.sql..", List.of("store", "transfer.file")),
            Map.entry("de.siegmar..", List.of("batch", "transfer.export")),
            Map.entry("org.dhatim..", List.of("transfer.file", "transfer.export")),
            Map.entry("org.apache.lucene..", List.of("search")),
            Map.entry("com.fasterxml.jackson..", List.of("store", "transfer.file")),
            Map.entry("org.roaringbitmap..", List.of("search", "batch", "ui..")),
            Map.entry("com.github.difflib..", List.of("ui.kit")),
            Map.entry("javafx..", List.of("ui..", "app")),
            Map.entry("org.controlsfx..", List.of("ui..")),
            Map.entry("atlantafx..", List.of("ui..", "app")),
            Map.entry("org.kordamp.ikonli..", List.of("ui..")));

    @Test
    void every_room_imports_only_what_it_may() {
        List<String> broken = CODE.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith(BASE))
                .map(d -> Map.entry(room(d.getOriginClass()), room(d.getTargetClass())))
                .filter(d -> !d.getKey().equals(d.getValue()) && !allowed(d.getKey(), d.getValue()))
                .map(d -> d.getKey() + " -> " + d.getValue())
                .distinct()
                .sorted()
                .toList();
        assertThat(broken).isEmpty();
    }

    private static boolean allowed(String from, String to) {
        if (from.equals("app") || (from.equals("ui.shell") && !to.equals("app"))) {
            return true;
        }
        Set<String> may = OURS.containsKey(from) ? OURS.get(from) : OURS.get("ui.*");
        String family = to.startsWith("transfer.") ? "transfer.*" : to;
        return may.contains(to) || may.contains(family) || (to.equals("text") && !from.equals("model"));
    }

    private static String room(JavaClass c) {
        String name = c.getPackageName().substring(BASE.length());
        String[] parts = name.split("\\.");
        return NESTED.contains(parts[0]) && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    @Test
    void every_room_is_on_the_list() {
        Set<String> rooms = CODE.stream().map(ArchitectureTest::room).collect(Collectors.toSet());
        assertThat(rooms).contains("app", "ui.shell", "ui.kit", "ui.desk", "model", "store", "change");
        assertThat(rooms)
                .allMatch(r -> r.startsWith("ui.") || r.equals("app") || OURS.containsKey(r), "is known to this test");
    }

    @Test
    void libraries_stay_in_their_rooms() {
        LIBRARIES.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream()
                        .map(r -> BASE + (r.endsWith("..") ? r : r + ".."))
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(library + " belongs to " + rooms)
                .check(CODE));
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.memorycurator.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void screens_do_not_know_each_other() {
        slices().matching("org.memorycurator.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.memorycurator.ui.kit.."))
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.memorycurator.ui.desk.."))
                .ignoreDependency(resideInAPackage("org.memorycurator.ui.shell.."), alwaysTrue())
                .check(CODE);
    }

    @Test
    void only_the_change_log_writes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.memorycurator.change..", "org.memorycurator.store..")
                .should()
                .callMethodWhere(
                        target(name("write")).and(target(owner(assignableTo("org.memorycurator.store.Store")))))
                .check(CODE);
    }

    @Test
    void models_know_no_nodes() {
        noClasses()
                .that()
                .resideInAPackage("org.memorycurator.ui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .or()
                .resideInAPackage("org.memorycurator.ui.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a model is tested without a toolkit")
                .check(CODE);
    }

    @Test
    void one_class_hops_to_the_fx_thread() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FxBackground")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .check(CODE);
    }

    @Test
    void threads_are_made_in_kit_and_app_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.memorycurator.ui.kit..", "org.memorycurator.app..")
                .should()
                .callMethodWhere(target(owner(assignableTo(Thread.class)))
                        .and(target(name("ofPlatform").or(name("ofVirtual")).or(name("start")))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .check(CODE);
    }

    /** By name, not callMethod(Node.class, …): javac writes the static type, such as Label, as the owner. */
    @Test
    void looks_come_from_style_sheets() {
        noClasses()
                .should()
                .callMethodWhere(target(name("setStyle")).and(target(owner(assignableTo(Styleable.class)))))
                .check(CODE);
    }

    @Test
    void nothing_old_or_printed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.memorycurator.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("only the command line prints")
                .check(CODE);
    }

    @Test
    void there_is_no_global_state() {
        fields().that().areStatic().should().beFinal().check(CODE);
        methods().should().notHaveName("getInstance").check(CODE);
        classes()
                .that()
                .resideInAPackage("org.memorycurator.model..")
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .areNotAssignableTo(RuntimeException.class)
                .and()
                .areNotAnonymousClasses()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .check(CODE);
    }

    @Test
    void names_say_what_things_are() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .check(CODE);
    }
}
