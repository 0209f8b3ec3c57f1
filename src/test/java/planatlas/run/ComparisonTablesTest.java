package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.compare.Comparing;
import planatlas.compare.PanelWindow;
import planatlas.compare.WriteComparisons;
import planatlas.derived.Derivation;
import planatlas.measure.Bootstrap;
import planatlas.region.Gazetteer;
import planatlas.stage.Counting;
import planatlas.stage.SnapshotTables;
import planatlas.stage.SyntheticFacts;
import planatlas.stage.WriteFacts;

/** Every table that compares, over made-up facts, derived a second time from what is published. */
class ComparisonTablesTest {

  private static final int DOCUMENTS = 3000;
  private static final int BASE_YEAR = 2024;
  private static final Counting COUNTING =
      new Counting(List.of("work_points"), List.of("plan", "other"));
  private static final List<Integer> WINDOW = List.of(2019, 2020, 2021, 2022, 2023);
  private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 7);

  @TempDir static Path folder;
  private static Gazetteer gazetteer;
  private static List<String> regions;
  private static Duck duck;
  private static Derivation derivation;

  @BeforeAll
  static void compare() throws IOException {
    gazetteer = Gazetteer.shipped();
    regions = SyntheticFacts.divisions(gazetteer, BASE_YEAR, 90);
    write("once", 3, false);
    duck = new Duck(folder.resolve("once"), tables());
    duck.run("create table group_regions as select unnest(%s) code".formatted(quoted(group())));
    duck.run("create table reference_region as select '%s' code".formatted(reference()));
    derivation =
        new Derivation(
            duck,
            SyntheticFacts.lexicons(),
            List.of(Runs.project().resolve("data/regions/divisions.csv").toString()),
            WINDOW);
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  private static List<String> group() {
    return regions.subList(3, 17);
  }

  private static String reference() {
    return regions.get(0);
  }

  private static String quoted(List<String> codes) {
    return codes.stream().map(c -> "'" + c + "'").toList().toString();
  }

  private static List<String> tables() {
    return Stream.concat(
            Runs.TABLES.stream().filter(t -> !t.equals("sentences")), Stream.of("document_tokens"))
        .toList();
  }

  private static void write(String name, int partitions, boolean reversed) throws IOException {
    try (SparkSession spark = Sessions.open(name, 2, 0)) {
      Dataset<Row> facts = new SyntheticFacts(regions, 120).rows(spark, DOCUMENTS, partitions);
      if (reversed) {
        facts = facts.orderBy(facts.col("doc_id").desc());
      }
      facts = facts.cache();
      SnapshotTables tables = new SnapshotTables(spark, folder.resolve(name).toUri().toString(), 2);
      WriteFacts.apply(tables, facts, COUNTING, false);
      new WriteComparisons(
              spark,
              tables,
              COUNTING,
              new Comparing(
                  PanelWindow.of(WINDOW), Map.of("组", group()), reference(), BOOTSTRAP, true),
              SyntheticFacts.lexicons(),
              gazetteer,
              BASE_YEAR)
          .write(facts);
    }
  }

  @Test
  void tablesDoNotDependOnOrderOrPartitions() throws IOException {
    write("again", 7, true);
    try (Duck again = new Duck(folder.resolve("again"), tables())) {
      for (String table : tables()) {
        if (!table.equals("excluded_matches") && !table.equals("rejects")) {
          assertThat(again.table(table)).as(table).isNotEmpty().isEqualTo(duck.table(table));
        }
      }
    }
  }

  @Test
  void themeByRegionYearFollowsFromDocumentsAndMentionsButForTheBootstrap() {
    assertThat(
            derivation.differences(
                "theme_by_region_year",
                List.of("region_code", "bureau_id", "year", "theme_id", "scope"),
                List.of("rel_freq_low", "rel_freq_high", "rel_freq_low_all", "rel_freq_high_all")))
        .isEmpty();
    assertThat(duck.number("select count(*) from theme_by_region_year where yoy_change <> 0"))
        .isGreaterThan(1000);
    assertThat(
            duck.number(
                "select count(*) from theme_by_region_year where balanced_rel_freq_per_10k > 0"))
        .isPositive();
  }

  @Test
  void bootstrapIntervalsAreThoseOfAPlainLoop() {
    for (String suffix : List.of("", "_all")) {
      Map<String, double[]> expected = new LinkedHashMap<>();
      for (String cell :
          duck.rows("select distinct t.above, year from own join tree t on t.code = region_code")) {
        if (expected.size() < 60) {
          loop(cell.split("\\|"), suffix, expected);
        }
      }
      assertThat(expected.values()).filteredOn(e -> e != null).hasSizeGreaterThan(20);
      expected.forEach(
          (key, interval) -> {
            String[] k = key.split("\\|");
            String published =
                duck.rows(
                        """
                        select rel_freq_low%1$s, rel_freq_high%1$s, rel_freq_method
                        from theme_by_region_year where scope = 'territory' and region_code = '%2$s'
                          and year is not distinct from %3$s and theme_id = '%4$s'
                        """
                            .formatted(suffix, k[0], k[1], k[2]))
                    .get(0);
            String[] p = published.split("\\|");
            if (interval == null) {
              assertThat(p).as(key).containsExactly("null", "null", "under_10_bureaus");
            } else {
              assertThat(p[2]).as(key).isEqualTo("poisson_bootstrap_95");
              assertThat(Double.parseDouble(p[0])).as(key).isCloseTo(interval[0], near());
              assertThat(Double.parseDouble(p[1])).as(key).isCloseTo(interval[1], near());
            }
          });
    }
  }

  private static Offset<Double> near() {
    return Assertions.within(1e-9);
  }

  /** A place and year, theme by theme: resample, divide, sort, take the middle 95%. */
  private static void loop(String[] place, String suffix, Map<String, double[]> expected) {
    for (String theme : List.of("theme00", "theme02", "theme17")) {
      List<String> bureaus =
          duck.rows(
              """
              select coalesce(bureau_id, region_code || ':unknown'), n_tokens, frequency%s from own
              join tree t on t.code = region_code
              where t.above = '%s' and year is not distinct from %s and theme_id = '%s'
              """
                  .formatted(suffix, place[0], place[1], theme));
      String key = String.join("|", place[0], place[1], theme);
      if (bureaus.size() < 10) {
        if (!bureaus.isEmpty()) {
          expected.put(key, null);
        }
        continue;
      }
      Map<String, byte[]> weights = new HashMap<>();
      double[] rates = new double[BOOTSTRAP.replicates()];
      for (int r = 0; r < rates.length; r++) {
        double mentions = 0;
        double tokens = 0;
        for (String bureau : bureaus) {
          String[] b = bureau.split("\\|");
          int weight = weights.computeIfAbsent(b[0], BOOTSTRAP::weights)[r];
          tokens += weight * Double.parseDouble(b[1]);
          mentions += weight * Double.parseDouble(b[2]);
        }
        rates[r] = 10_000 * mentions / tokens;
      }
      Arrays.sort(rates);
      expected.put(key, new double[] {quantile(rates, 0.025), quantile(rates, 0.975)});
    }
  }

  /** R's type 7. */
  private static double quantile(double[] sorted, double p) {
    double at = p * (sorted.length - 1);
    int below = (int) at;
    return sorted[below]
        + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
  }

  @Test
  void bureauPeersFollowFromTheRatesOfBureaus() {
    assertThat(
            derivation.differences(
                "bureau_peers",
                List.of("region_code", "bureau_id", "year", "theme_id", "peer_set"),
                List.of()))
        .isEmpty();
    assertThat(duck.rows("select distinct peer_set from bureau_peers"))
        .containsExactlyInAnyOrder(
            "same_level_province", "same_level", "group:组", "reference:" + reference());
    assertThat(duck.rows("select distinct reason from bureau_peers where reason is not null"))
        .contains("under_5_peers");
  }

  @Test
  void keynessFollowsFromTheCountsOfThemesAndOfWords() {
    assertThat(
            derivation.differences(
                "bureau_keyness",
                List.of("region_code", "bureau_id", "year", "reference", "unit", "item"),
                List.of("p_nominal", "p_adjusted", "lexicon_themes")))
        .isEmpty();
    assertThat(duck.rows("select unit, count(*) > 1000 from bureau_keyness group by 1"))
        .containsExactlyInAnyOrder("theme|true", "word|true");
  }

  @Test
  void probabilitiesOfThemesAreAdjustedWithinTheirYearAndSetOfPeers() {
    assertThat(
            duck.rows(
                """
                with tested as (
                  select *, concat_ws('|', year::varchar, reference, split_part(bureau_id, ':', 2),
                    case when reference like 'same_level%' then region_level end,
                    case when reference = 'same_level_province' then province_code end) as family
                  from bureau_keyness where unit = 'theme' and p_nominal is not null),
                ranked as (
                  select *, row_number() over (partition by family order by p_nominal, bureau_id, item) i,
                    count(*) over (partition by family) m
                  from tested),
                adjusted as (
                  select *, least(1, min(p_nominal * m / i) over (partition by family
                    order by i rows between current row and unbounded following)) expected
                  from ranked)
                select year, reference, item, p_adjusted, expected from adjusted
                where abs(p_adjusted - expected) > 1e-12 limit 5
                """))
        .isEmpty();
  }

  @Test
  void adoptionFollowsFromTheYearsOfBureausAndPlaces() {
    assertThat(
            derivation.differences(
                "theme_adoption", List.of("region_code", "bureau_id", "theme_id"), List.of()))
        .isEmpty();
    assertThat(duck.rows("select distinct status from theme_adoption"))
        .containsExactlyInAnyOrder("adopted", "left_censored", "not_adopted");
  }

  @Test
  void companyOfThemesAndSharesOfTermsFollowFromMentions() {
    assertThat(
            derivation.differences(
                "theme_cooccurrence",
                List.of("region_code", "year", "theme_id", "other_theme_id", "unit"),
                List.of()))
        .isEmpty();
    assertThat(
            derivation.differences(
                "term_share", List.of("region_code", "year", "theme_id", "term_id"), List.of()))
        .isEmpty();
  }

  @Test
  void wordsThatComeUpWithTheYearsEmerge() {
    assertThat(derivation.differences("emerging_terms", List.of("word", "year"), EMERGING_LEFT))
        .isEmpty();
    assertThat(duck.rows("select distinct word from emerging_terms"))
        .containsAll(IntStream.range(900, 910).mapToObj(w -> "实词" + w).toList());
  }

  private static final List<String> EMERGING_LEFT =
      List.of("rise_rank", "rise_p_adjusted", "kendall_tau", "lexicon_themes");
}
