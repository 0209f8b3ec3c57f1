package planatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The walls between the rooms. */
@AnalyzeClasses(packages = "planatlas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PURE = {
    "planatlas.text..",
    "planatlas.outcome..",
    "planatlas.json..",
    "planatlas.copy..",
    "planatlas.measure..",
    "planatlas.segment..",
    "planatlas.source..",
    "planatlas.region..",
    "planatlas.plan..",
    "planatlas.theme..",
    "planatlas.report.."
  };

  @ArchTest
  static final ArchRule coreKnowsNoEngine =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..");

  @ArchTest
  static final ArchRule onlyTheSegmentRoomKnowsHanLp =
      noClasses()
          .that()
          .resideOutsideOfPackage("planatlas.segment..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("planatlas.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule roomsImportOnlyRoomsAboveThem =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("planatlas..")
          .layer("text")
          .definedBy("planatlas.text..")
          .layer("outcome")
          .definedBy("planatlas.outcome..")
          .layer("json")
          .definedBy("planatlas.json..")
          .layer("copy")
          .definedBy("planatlas.copy..")
          .layer("measure")
          .definedBy("planatlas.measure..")
          .layer("segment")
          .definedBy("planatlas.segment..")
          .layer("source")
          .definedBy("planatlas.source..")
          .layer("region")
          .definedBy("planatlas.region..")
          .layer("plan")
          .definedBy("planatlas.plan..")
          .layer("theme")
          .definedBy("planatlas.theme..")
          .layer("table")
          .definedBy("planatlas.table..")
          .layer("stage")
          .definedBy("planatlas.stage..")
          .layer("report")
          .definedBy("planatlas.report..")
          .layer("publish")
          .definedBy("planatlas.publish..")
          .layer("job")
          .definedBy("planatlas.job..")
          .layer("cli")
          .definedBy("planatlas.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("job")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("publish")
          .mayOnlyBeAccessedByLayers("job", "cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("job", "cli")
          .whereLayer("stage")
          .mayOnlyBeAccessedByLayers("report", "publish", "job", "cli")
          .whereLayer("table")
          .mayOnlyBeAccessedByLayers("stage", "report", "publish", "job", "cli")
          .whereLayer("copy")
          .mayOnlyBeAccessedByLayers("table", "stage")
          .whereLayer("theme")
          .mayOnlyBeAccessedByLayers("table", "stage", "report", "publish", "job", "cli")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("theme", "table", "stage", "publish", "job", "cli")
          .whereLayer("region")
          .mayOnlyBeAccessedByLayers("plan", "theme", "table", "stage", "publish", "job", "cli")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers(
              "region", "plan", "theme", "table", "stage", "publish", "job", "cli")
          .whereLayer("measure")
          .mayOnlyBeAccessedByLayers("theme", "stage", "publish", "job", "cli")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers(
              "segment", "source", "region", "plan", "theme", "table", "stage", "publish", "job",
              "cli");

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      SlicesRuleDefinition.slices().matching("planatlas.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule clockStaysInTheJobAndTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("planatlas.job..", "planatlas.cli..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotStartingWith("Abstract");

  @ArchTest
  static final ArchRule nothingWritesToTheScreenButTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("planatlas.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
