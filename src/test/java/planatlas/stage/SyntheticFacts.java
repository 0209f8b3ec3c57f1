package planatlas.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.table.FactRows;
import planatlas.table.Facts;
import planatlas.theme.Lexicon;
import planatlas.theme.Strength;
import planatlas.theme.Term;
import planatlas.theme.Theme;

/**
 * Facts of documents that were never written: bureaus of real divisions over ten years, with
 * mentions and words by chance, the same for the same number. Some have no region, no bureau or no
 * year, some are copies, some of a kind that is not counted.
 *
 * @param regions codes of divisions of the base year, as many as there shall be
 * @param words how many different content words a document has at most
 */
public record SyntheticFacts(List<String> regions, int words) implements Serializable {

  static final int FIRST_YEAR = 2015;
  static final int YEARS = 10;

  private static final int THEMES = 18;

  /** Hashes that two different contents hardly ever share. */
  private static final int SIGNATURE = 40;

  private static final int VOCABULARY = 30_000;
  private static final String[] LINES = {"education", "government", "party", "health"};
  private static final StructType SCHEMA = Facts.schema(FactRows.PARTS);

  /** The first {@code most} divisions of {@code year} below the nation, province after province. */
  public static List<String> divisions(Gazetteer gazetteer, int year, int most) {
    return gazetteer.divisions().stream()
        .filter(d -> d.existsIn(year))
        .map(Division::code)
        .limit(most)
        .toList();
  }

  /** Two lexicons; some themes are parts of others, some were coined within the ten years. */
  public static List<Lexicon> lexicons() {
    List<Theme> small = new ArrayList<>();
    List<Theme> large = new ArrayList<>();
    for (int i = 0; i < THEMES; i++) {
      String parent = i == 2 || i == 3 ? theme(i - 1) : i == 9 ? theme(8) : null;
      Theme theme =
          new Theme(
              theme(i),
              "主题" + i,
              null,
              i % 5 == 0 ? FIRST_YEAR + i % YEARS : null,
              null,
              parent,
              List.of(term(i, 0), term(i, 1), term(i, 2)),
              List.of());
      (i < 4 ? small : large).add(theme);
    }
    return List.of(new Lexicon("small", "1", null, small), new Lexicon("large", "1", null, large));
  }

  static String theme(int i) {
    return "theme%02d".formatted(i);
  }

  private static Term term(int theme, int term) {
    return new Term(
        "term" + term,
        "词" + theme * 3 + term,
        null,
        term == 2 ? Strength.RELATED : Strength.CORE,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Facts of documents 0 to {@code documents} - 1. */
  public Dataset<Row> rows(SparkSession spark, long documents, int partitions) {
    return every(spark, 1, documents, partitions);
  }

  /**
   * Facts of every {@code step}-th document before {@code end}: as many bureaus and years, fewer
   * years of each.
   */
  public Dataset<Row> every(SparkSession spark, int step, long end, int partitions) {
    return spark
        .range(0, end, step, partitions)
        .map((MapFunction<Long, Row>) this::row, Encoders.row(SCHEMA));
  }

  Row row(long i) {
    Random random = new Random(i * 7919 + 17);
    random.nextInt();
    String source = "synthetic/%08d.txt".formatted(i);
    String docId = FactRows.docId(source);
    Map<String, Object> values = new TreeMap<>();
    values.put("doc_id", docId);
    values.put("source", source);
    values.put("source_sha256", docId);
    long content = i % 97 == 96 ? i - 1 : i;
    values.put("content_sha256", "content" + content);
    values.put(
        Facts.SIGNATURE,
        new Random(content).longs(SIGNATURE, 0, Long.MAX_VALUE).sorted().boxed().toArray());
    values.put(Facts.CONTENT_CHARS, 3000L);
    values.put(Facts.DROPPED, false);
    values.put(Facts.OVERRIDES, new Integer[0]);
    values.put("format", "txt");
    values.put("charset", "UTF-8");
    values.put("extraction", "text");
    values.put("doc_kind", i % 53 == 0 ? "other" : "work_points");
    int year = FIRST_YEAR + (int) (i % YEARS);
    int bureau = (int) (i / YEARS);
    place(values, bureau, year, i, random);
    long tokens = 500 + random.nextInt(4500);
    for (String part : FactRows.PARTS) {
      long share = part.equals("plan") ? tokens : part.equals("other") ? tokens / 20 : tokens / 3;
      values.put(Facts.tokensOf(part), share);
      values.put(Facts.charsOf(part), share * 2);
      values.put(Facts.sentencesOf(part), share / 15 + 1);
      values.merge("n_tokens", share, (a, b) -> (Long) a + (Long) b);
      values.merge("n_chars", share * 2, (a, b) -> (Long) a + (Long) b);
      values.merge("n_sentences", share / 15 + 1, (a, b) -> (Long) a + (Long) b);
    }
    values.put(Facts.MENTIONS, mentions(docId, bureau, year, (int) (tokens / 15), random));
    values.put(Facts.EXCLUDED, new Row[0]);
    values.put(Facts.SENTENCES, new Row[0]);
    values.put(Facts.WORDS, words(year, bureau, random));
    Object[] cells = new Object[SCHEMA.length()];
    for (int f = 0; f < cells.length; f++) {
      cells[f] = values.get(SCHEMA.fieldNames()[f]);
    }
    return RowFactory.create(cells);
  }

  /** One bureau in seven begins late, one document in eleven is missing a line of its identity. */
  private void place(Map<String, Object> values, int bureau, int year, long i, Random random) {
    boolean lateAndEarly = bureau % 7 == 3 && year < FIRST_YEAR + 4;
    if (i % 211 != 0) {
      values.put("plan_year", lateAndEarly ? year + 4 : year);
    }
    if (random.nextInt(200) != 0) {
      String code = regions.get(bureau % regions.size());
      values.put("region_code", code);
      values.put("base_region_code", code);
      if (random.nextInt(100) != 0) {
        values.put("bureau_id", code + ":" + LINES[bureau / regions.size() % LINES.length]);
      }
    }
  }

  private static Row[] mentions(String docId, int bureau, int year, int sentences, Random random) {
    List<Row> rows = new ArrayList<>();
    int at = 0;
    int n = random.nextInt(40);
    for (int m = 0; m < n; m++) {
      int theme = Math.min(random.nextInt(THEMES), random.nextInt(THEMES));
      if (theme % 5 == 0 && year < FIRST_YEAR + theme % YEARS || bureau % 3 == theme % 3) {
        continue;
      }
      int term = random.nextInt(3);
      at += 1 + random.nextInt(60);
      int sentence = at / 60 * 60;
      String part = random.nextInt(4) == 0 ? "review" : "plan";
      rows.add(mention(docId, at, theme, term, part, sentence));
      // A span may speak of a theme and of the one above it.
      if ((theme == 2 || theme == 3 || theme == 9) && random.nextBoolean()) {
        rows.add(mention(docId, at, theme - 1, random.nextInt(3), part, sentence));
      }
      at += 4;
    }
    return rows.toArray(Row[]::new);
  }

  private static Row mention(String docId, int at, int theme, int term, String part, int sentence) {
    return RowFactory.create(
        docId,
        at,
        at + 4,
        theme(theme),
        "term" + term,
        "词" + theme * 3 + term,
        term == 2 ? "related" : "core",
        part,
        "",
        null,
        "前文",
        "词" + theme * 3 + term,
        "后文",
        sentence,
        sentence + 60,
        at,
        at + 4,
        1L + at % 3);
  }

  /** Word k by the law of Zipf; words 900 to 909 come up with the years, some bureaus love some. */
  private Row[] words(int year, int bureau, Random random) {
    Map<Integer, Long> counts = new TreeMap<>();
    for (int w = 0; w < words; w++) {
      int word = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
      counts.merge(word, 1L, Long::sum);
    }
    for (int w = 900; w < 910; w++) {
      if (random.nextInt(YEARS) < (year - FIRST_YEAR) / 2) {
        counts.merge(w, 2L, Long::sum);
      }
    }
    counts.merge(1000 + bureau % 500, 6L, Long::sum);
    return counts.entrySet().stream()
        .map(e -> RowFactory.create("实词" + e.getKey(), e.getValue()))
        .toArray(Row[]::new);
  }
}
