package planatlas.table;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import planatlas.copy.Signature;
import planatlas.outcome.Outcome;
import planatlas.plan.Description;
import planatlas.plan.Plan;
import planatlas.plan.PlanYear;
import planatlas.region.Gazetteer;
import planatlas.region.RegionAnswer;
import planatlas.text.Part;
import planatlas.text.Sha256;
import planatlas.text.Span;
import planatlas.text.Token;
import planatlas.theme.ContentWords;
import planatlas.theme.ExcludedMatch;
import planatlas.theme.Mention;
import planatlas.theme.TaggedPlan;

/** Turns what was found in one input into its row of {@link Facts}. Safe to share. */
public final class FactRows {

  public static final List<String> PARTS = Arrays.stream(Part.values()).map(Part::label).toList();

  private final StructType schema = Facts.schema(PARTS);
  private final Gazetteer gazetteer;
  private final int baseYear;
  private final Set<String> countedParts;
  private final ContentWords contentWords;

  /**
   * @param baseYear whose divisions aggregates are keyed on
   * @param countedParts labels of the parts whose words are counted
   */
  public FactRows(Gazetteer gazetteer, int baseYear, List<String> countedParts) {
    this.gazetteer = gazetteer;
    this.baseYear = baseYear;
    this.countedParts = Set.copyOf(countedParts);
    this.contentWords = new ContentWords(gazetteer);
  }

  public StructType schema() {
    return schema;
  }

  public static String docId(String locator) {
    return Sha256.of(locator).substring(0, 16);
  }

  /** Of an input whose facts are in an earlier segment. */
  public Row known(String locator, String file, long key, int segment) {
    Map<String, Object> values = identity(locator, file, key);
    values.put(Facts.SEGMENT, segment);
    return row(schema, values);
  }

  private static Map<String, Object> identity(String locator, String file, Long key) {
    Map<String, Object> values = new HashMap<>();
    values.put("doc_id", docId(locator));
    values.put("source", locator);
    values.put(Facts.FILE, file);
    values.put(Facts.KEY, key);
    return values;
  }

  /**
   * @param file locator of the file that the input came out of
   * @param key by which the input is known again; null where it shall not be
   */
  public Row row(String locator, String file, Long key, Outcome<TaggedPlan> outcome) {
    Map<String, Object> values = identity(locator, file, key);
    outcome.fold(
        tagged -> {
          document(tagged, values);
          return values;
        },
        (reason, detail) -> {
          values.put(Facts.REASON, reason.label());
          values.put(Facts.DETAIL, detail);
          return values;
        });
    return row(schema, values);
  }

  private static Row row(StructType schema, Map<String, Object> values) {
    String[] names = schema.fieldNames();
    Object[] cells = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      cells[i] = values.get(names[i]);
    }
    return RowFactory.create(cells);
  }

  private void document(TaggedPlan tagged, Map<String, Object> values) {
    Plan plan = tagged.plan();
    values.put("source_sha256", plan.source().sha256());
    identify(plan.content(), values);
    values.put("format", plan.source().format().label());
    values.put("charset", plan.source().charset());
    values.put("extraction", plan.source().extraction());
    describe(plan.description(), values);
    count(tagged, values);
    words(tagged, values);
    values.put("n_sentences", (long) plan.sentences().size());
    nested(tagged, values);
  }

  /** What copies are found by. */
  private static void identify(String content, Map<String, Object> values) {
    values.put("content_sha256", Sha256.of(content));
    values.put(Facts.CONTENT_CHARS, (long) content.codePointCount(0, content.length()));
    values.put(
        Facts.SIGNATURE,
        Arrays.stream(Signature.of(content).hashes()).boxed().toArray(Long[]::new));
  }

  private void describe(Description description, Map<String, Object> values) {
    values.put(Facts.DROPPED, description.dropped());
    values.put(Facts.OVERRIDES, description.overrideLines().toArray(Integer[]::new));
    values.put("title", description.title());
    values.put("issuer", description.issuer());
    values.put("bureau_id", description.bureauId(gazetteer, baseYear));
    values.put("doc_number", description.docNumber());
    values.put("doc_kind", description.kind().label());
    values.put("doc_subkind", description.kindAnswer().subkind());
    values.put("kind_evidence", description.kindAnswer().evidence());
    values.put("kind_confidence", description.kindAnswer().confidence());
    values.put(Facts.BARRED, description.barred());
    values.put("published_on", date(description.publishedOn()));
    values.put("issued_on", date(description.issuedOn()));
    PlanYear year = description.year();
    if (year != null) {
      values.put("plan_year", year.first());
      values.put("plan_year_last", year.last());
      values.put("year_evidence", year.evidence());
      values.put("year_confidence", year.confidence());
    }
    region(description, values);
    values.put(
        "notes", description.notes().isEmpty() ? null : String.join("; ", description.notes()));
  }

  private void region(Description description, Map<String, Object> values) {
    RegionAnswer region = description.region();
    values.put("region_level", region.level() == null ? null : region.level().label());
    values.put("region_evidence", region.evidence().isEmpty() ? null : region.evidence());
    if (region.code() == null) {
      return;
    }
    values.put("region_code", region.code());
    values.put("region_confidence", region.confidence());
    int year = description.year() == null ? baseYear : description.year().first();
    values.putAll(RegionNames.of(gazetteer, region.code(), year));
    values.put("base_region_code", gazetteer.basePlace(region.code(), year, baseYear).code());
  }

  private static Date date(LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }

  /** Tokens and their code points, a part and in all. */
  private static void count(TaggedPlan tagged, Map<String, Object> values) {
    Plan plan = tagged.plan();
    String text = plan.text();
    Map<Part, long[]> byPart = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      byPart.put(part, new long[2]);
    }
    for (Token token : tagged.tokens()) {
      if (token.countedIn(text)) {
        long[] counts = byPart.get(plan.parts().at(token.begin()));
        counts[0]++;
        counts[1] += text.codePointCount(token.begin(), token.end());
      }
    }
    byPart.forEach(
        (part, counts) -> {
          values.put(Facts.tokensOf(part.label()), counts[0]);
          values.put(Facts.charsOf(part.label()), counts[1]);
          values.merge("n_tokens", counts[0], (a, b) -> (Long) a + (Long) b);
          values.merge("n_chars", counts[1], (a, b) -> (Long) a + (Long) b);
        });
  }

  /** Content words of the counted parts, and sentences a part. */
  private void words(TaggedPlan tagged, Map<String, Object> values) {
    Plan plan = tagged.plan();
    values.put(
        Facts.WORDS,
        contentWords.of(tagged, countedParts).entrySet().stream()
            .map(e -> RowFactory.create(e.getKey(), e.getValue()))
            .toArray(Row[]::new));
    for (Part part : Part.values()) {
      values.put(Facts.sentencesOf(part.label()), 0L);
    }
    for (Span sentence : plan.sentences()) {
      String part = plan.parts().at(sentence.begin()).label();
      values.merge(Facts.sentencesOf(part), 1L, (a, b) -> (Long) a + (Long) b);
    }
  }

  private static void nested(TaggedPlan tagged, Map<String, Object> values) {
    SpanRows spans = new SpanRows(tagged.plan(), (String) values.get("doc_id"));
    CoveredTokens covered = new CoveredTokens(tagged);
    List<Row> mentions = new ArrayList<>();
    for (Mention mention : tagged.tagging().mentions()) {
      mentions.add(spans.mention(mention, covered.of(mention)));
    }
    List<Row> excluded = new ArrayList<>();
    for (ExcludedMatch match : tagged.tagging().excluded()) {
      excluded.add(spans.excluded(match));
    }
    List<Row> sentences = new ArrayList<>();
    for (Span sentence : tagged.plan().sentences()) {
      sentences.add(spans.sentence(sentence));
    }
    values.put(Facts.MENTIONS, mentions.toArray(Row[]::new));
    values.put(Facts.EXCLUDED, excluded.toArray(Row[]::new));
    values.put(Facts.SENTENCES, sentences.toArray(Row[]::new));
  }
}
