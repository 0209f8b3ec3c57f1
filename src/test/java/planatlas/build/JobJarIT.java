package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.PlanFixtures;

/** What the thin job jar contains, and what it must not. */
class JobJarIT {

  /** What Microsoft, ETSI, W3 and openxmlformats name are schemas of Word, compiled for POI. */
  private static final String[] LIBRARIES = {
    "com/hankcs",
    "com/microsoft",
    "com/zaxxer",
    "org/apache/fontbox",
    "org/apache/pdfbox",
    "org/apache/poi",
    "org/apache/xmlbeans",
    "org/etsi/uri",
    "org/openxmlformats/schemas",
    "org/w3/x2000",
    "planatlas",
    "planatlas/shaded/brotli",
    "planatlas/shaded/csv",
    "planatlas/shaded/jsoup",
    "planatlas/shaded/numbers",
    "planatlas/shaded/picocli",
    "planatlas/shaded/rng",
    "planatlas/shaded/statistics"
  };

  private static Path jar() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "planatlas-*-job.jar")) {
      return files.iterator().next();
    }
  }

  private static List<String> names() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      return jar.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  @Test
  void holdsNothingThatSparkHas() throws IOException {
    assertThat(names())
        .noneMatch(
            name ->
                name.startsWith("org/apache/spark")
                    || name.startsWith("scala/")
                    || name.startsWith("org/apache/hadoop")
                    || name.contains("com/fasterxml")
                    || name.startsWith("com/ibm/icu")
                    || name.startsWith("org/apache/parquet")
                    || name.startsWith("org/slf4j")
                    || name.startsWith("org/apache/logging"));
  }

  @Test
  void movesLibrariesOutOfTheWay() throws IOException {
    assertThat(names())
        .noneMatch(name -> name.startsWith("picocli/") || name.startsWith("org/apache/commons/"))
        .anyMatch(name -> name.startsWith("planatlas/shaded/picocli/"))
        .anyMatch(name -> name.startsWith("planatlas/shaded/csv/"))
        .anyMatch(name -> name.startsWith("planatlas/shaded/statistics/"));
  }

  @Test
  void holdsHanLpWithItsDictionariesAndTheDivisions() throws IOException {
    assertThat(names())
        .contains(
            "com/hankcs/hanlp/HanLP.class",
            "data/dictionary/CoreNatureDictionary.mini.txt.bin",
            "planatlas/region/divisions.csv",
            "planatlas/report/echarts.min.js",
            "planatlas/report/page.html",
            "planatlas/cli/Main.class",
            "META-INF/NOTICE",
            "META-INF/LICENSE");
  }

  /** The list of what travels: whoever adds a library adds it here, and says in the pom why. */
  @Test
  void holdsTheseLibrariesAndNoOthers() throws IOException {
    Set<String> packages =
        names().stream()
            .filter(n -> n.endsWith(".class") && !n.startsWith("META-INF/"))
            .map(JobJarIT::library)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).containsExactly(LIBRARIES);
  }

  /** The first three names of a package are enough to tell libraries apart. */
  private static String library(String name) {
    String[] parts = name.split("/");
    if (parts[0].equals("planatlas")) {
      return parts[1].equals("shaded") ? "planatlas/shaded/" + parts[2] : "planatlas";
    }
    int most = parts[0].equals("com") ? 2 : 3;
    return String.join("/", Arrays.copyOf(parts, Math.min(most, parts.length - 1)));
  }

  /** HanLP is 8 MB of it, Word 15 MB, PDF 4 MB. */
  @Test
  void isThin() throws IOException {
    assertThat(Files.size(jar())).isBetween(20L << 20, 34L << 20);
  }

  /** As spark-submit does it: Spark's jars are launched, the job jar comes by a class loader. */
  @ParameterizedTest
  @ValueSource(strings = {"plan.docx", "plan.doc", "plan.pdf"})
  void parsesPdfAndWordInAProcessOfItsOwn(String file, @TempDir Path folder) throws Exception {
    Path plan = Files.write(folder.resolve(file), PlanFixtures.files().get(file));
    Command.Ended ended =
        new Command(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@target/classes/planatlas/cli/java.options",
                    "-cp",
                    Files.readString(Path.of("target/spark.classpath")).strip(),
                    "org.apache.spark.deploy.SparkSubmit",
                    "--master",
                    "local[1]",
                    "--class",
                    "planatlas.cli.Main",
                    jar().toString(),
                    "explain",
                    plan.toString()))
            .with(Map.of("SPARK_LOCAL_IP", "127.0.0.1", "SPARK_SCALA_VERSION", "2.13"))
            .run(folder, "explain");
    assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out()).contains(PlanFixtures.TITLE).doesNotContain("rejected");
  }
}
