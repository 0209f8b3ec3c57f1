package planatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** The walls between the rooms. */
@AnalyzeClasses(packages = "planatlas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** From the top. */
  private static final List<String> ROOMS =
      List.of(
          "text",
          "outcome",
          "json",
          "copy",
          "measure",
          "segment",
          "source",
          "container",
          "region",
          "plan",
          "theme",
          "table",
          "ingest",
          "stage",
          "compare",
          "summary",
          "report",
          "publish",
          "job",
          "run",
          "cli");

  private static final String[] PURE = {
    "planatlas.text..",
    "planatlas.outcome..",
    "planatlas.json..",
    "planatlas.copy..",
    "planatlas.measure..",
    "planatlas.segment..",
    "planatlas.source..",
    "planatlas.container..",
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

  @ArchTest static final ArchRule roomsImportOnlyRoomsAboveThem = roomsImportOnlyRoomsAboveThem();

  private static ArchRule roomsImportOnlyRoomsAboveThem() {
    Architectures.LayeredArchitecture rooms =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInAnyPackage("planatlas..");
    for (String room : ROOMS) {
      rooms = rooms.layer(room).definedBy("planatlas." + room + "..");
    }
    rooms = rooms.whereLayer(ROOMS.get(0)).mayNotAccessAnyLayer();
    for (int i = 1; i < ROOMS.size(); i++) {
      rooms =
          rooms
              .whereLayer(ROOMS.get(i))
              .mayOnlyAccessLayers(ROOMS.subList(0, i).toArray(String[]::new));
    }
    return rooms.ensureAllClassesAreContainedInArchitecture();
  }

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      SlicesRuleDefinition.slices().matching("planatlas.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule clockStaysInRunsAndTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("planatlas.run..", "planatlas.cli..")
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
