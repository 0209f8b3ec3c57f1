package planatlas.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planatlas.copy.Signature;
import planatlas.text.Sha256;

class MatchCopiesTest {

  private static final StructType DOCUMENT =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("content_sha256", DataTypes.StringType, false)
          .add("region_code", DataTypes.StringType, true)
          .add("plan_year", DataTypes.IntegerType, true)
          .add("content_chars", DataTypes.LongType, false)
          .add("signature", DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add("countable", DataTypes.BooleanType, false);

  private static SparkSession spark;

  private final List<Row> documents = new ArrayList<>();

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.adaptive.enabled", false)
            .getOrCreate();
  }

  @AfterAll
  static void close() throws IOException {
    spark.close();
  }

  private static String text(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(2000)));
    }
    return text.toString();
  }

  private void add(String source, String region, Integer year, String text) {
    add(source, region, year, text, true);
  }

  private void add(String source, String region, Integer year, String text, boolean countable) {
    documents.add(
        RowFactory.create(
            "id of " + source,
            source,
            Sha256.of(text),
            region,
            year,
            (long) text.length(),
            Arrays.stream(Signature.of(text).hashes()).boxed().toArray(Long[]::new),
            countable));
  }

  /** The source of each copy, and that of the document that stands for it. */
  private Map<String, String> copies() {
    return copies(spark.createDataFrame(documents, DOCUMENT));
  }

  private static Map<String, String> copies(Dataset<Row> rows) {
    Map<String, String> copies = new HashMap<>();
    for (Row row : MatchCopies.apply(rows).collectAsList()) {
      String copy = row.getString(0).substring(6);
      assertThat(copies.put(copy, row.getString(1).substring(6))).as(copy).isNull();
      assertThat(row.getDouble(2)).isBetween(0.5, 1.0);
    }
    spark.catalog().clearCache();
    return copies;
  }

  @Test
  void theFullerStandsThenTheSmallerLocator() {
    String plan = text(1, 3000);
    add("b", "A", 2022, plan);
    add("c", "A", 2022, plan);
    add("a", "A", 2022, plan.substring(0, 1500));
    assertThat(copies()).isEqualTo(Map.of("a", "b", "c", "b"));
  }

  @Test
  void knownRegionsAndYearsThatDifferAreNeverOne() {
    String plan = text(1, 3000);
    add("a", "A", 2022, plan);
    add("b", "B", 2022, plan);
    add("c", "A", 2023, plan);
    assertThat(copies()).isEmpty();
  }

  @Test
  void ofTwoRegionsThatCopyOneAnotherEachKeepsItsOwnCopies() {
    String plan = text(1, 3000);
    add("a", "A", 2022, plan + text(2, 300));
    add("b", "B", 2022, plan + text(3, 200));
    add("c", "B", 2022, plan);
    add("d", "A", 2022, plan);
    assertThat(copies()).isEqualTo(Map.of("c", "b", "d", "a"));
  }

  @Test
  void oneThatSaysWhoseItIsStandsForAFramedCopyThatDoesNot() {
    String plan = text(1, 3000);
    add("a", null, 2022, plan + text(2, 200));
    add("b", "A", 2022, plan);
    assertThat(copies()).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void aMuchFullerOneStandsThoughItDoesNotSayWhoseItIs() {
    String plan = text(1, 3000);
    add("a", null, null, plan);
    add("b", "A", 2022, plan.substring(0, 1000));
    assertThat(copies()).isEqualTo(Map.of("b", "a"));
  }

  @Test
  void whatWouldNotCountNeverStandsForWhatWould() {
    String plan = text(1, 3000);
    add("a", "A", 2022, text(2, 400) + plan, false);
    add("b", "A", 2022, plan, true);
    assertThat(copies()).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void equalTextsMeetThoughAllTheyHaveIsCommon() {
    String form = text(1, 60);
    for (int i = 0; i < 40; i++) {
      add("form" + i, "R" + i, 2022, form + text(2, i));
    }
    add("z", "R7", 2022, form + text(2, 7));
    assertThat(copies()).isEqualTo(Map.of("z", "form7"));
  }

  @Test
  void aClusterWholeFramedAndCutShortComesToOne() {
    String boilerplate = text(1, 1500);
    String plan = text(2, 1500) + boilerplate + text(3, 1500);
    for (int i = 0; i < 300; i++) {
      int length = i % 3 == 0 ? 900 + 10 * i : plan.length();
      String frame = i % 3 == 1 ? text(100 + i, i) : "";
      String region = i % 10 == 9 ? null : "A";
      add("copy%03d".formatted(i), region, 2022, plan.substring(0, length) + frame);
    }
    for (int i = 0; i < 60; i++) {
      add("other" + i, i % 4 == 0 ? null : "A", 2022, text(500 + i, 1500) + boilerplate);
    }
    Map<String, String> copies = copies();
    assertThat(copies.keySet()).noneMatch(copy -> copy.startsWith("other"));
    assertThat(copies).hasSize(299);
    assertThat(copies.values()).containsOnly("copy298");
  }

  @Test
  void piecesOfATenthAreFoundThoughHalfOfAllIsBoilerplate() {
    String boilerplate = text(1, 3000);
    for (int i = 0; i < 60; i++) {
      String plan = "";
      for (int part = 0; part < 10; part++) {
        plan += text(100 * i + part, 300) + boilerplate.substring(300 * part, 300 * part + 300);
      }
      add("plan" + i, "R" + i, 2022, plan);
      add("piece" + i, "R" + i, 2022, plan.substring(60 * i, 60 * i + 600));
    }
    Map<String, String> copies = copies();
    assertThat(copies)
        .hasSizeGreaterThanOrEqualTo(58)
        .allSatisfy((copy, of) -> assertThat(of).isEqualTo(copy.replace("piece", "plan")));
  }

  @Test
  void theAnswerDoesNotDependOnOrderOrPartitions() {
    Random random = new Random(5);
    for (int work = 0; work < 60; work++) {
      String plan = text(work / 2, 800) + text(1000 + work, 1200);
      for (int i = 0; i <= random.nextInt(6); i++) {
        String region = random.nextInt(4) == 0 ? null : "R" + work % 7;
        Integer year = random.nextInt(4) == 0 ? null : 2020 + work % 3;
        int cut = random.nextInt(3) == 0 ? 400 : 2000;
        add("doc%d-%d".formatted(work, i), region, year, plan.substring(0, cut) + text(i, 90));
      }
    }
    Map<String, String> once = copies(spark.createDataFrame(documents, DOCUMENT).repartition(1));
    Collections.shuffle(documents, random);
    spark.conf().set("spark.sql.shuffle.partitions", 7);
    Map<String, String> again = copies(spark.createDataFrame(documents, DOCUMENT).repartition(5));
    spark.conf().set("spark.sql.shuffle.partitions", 2);
    assertThat(once).hasSizeGreaterThan(60).isEqualTo(again);
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(copies()).isEmpty();
  }
}
