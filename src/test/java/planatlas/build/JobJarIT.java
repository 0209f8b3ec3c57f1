package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the thin job jar contains, and what it must not. */
class JobJarIT {

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
            "planatlas/cli/Main.class",
            "META-INF/NOTICE",
            "META-INF/LICENSE");
  }

  @Test
  void hasNoOtherRooms() throws IOException {
    Set<String> tops =
        names().stream()
            .filter(n -> n.endsWith(".class"))
            .map(n -> n.substring(0, n.indexOf('/')))
            .collect(Collectors.toSet());
    assertThat(tops).containsExactlyInAnyOrder("planatlas", "com");
  }

  @Test
  void isThin() throws IOException {
    assertThat(Files.size(jar())).isBetween(6L << 20, 14L << 20);
  }
}
