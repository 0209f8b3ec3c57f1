package planatlas.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import planatlas.summary.PageFacts;
import planatlas.summary.PageLimits;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/**
 * The numbers of a page as the JSON inside it. Cells are columns in the order of place (or bureau),
 * year, theme; {@code data.js} reads them.
 */
final class PageData {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PageFacts facts;
  private final List<String> themes = new ArrayList<>();
  private final Map<String, Integer> themeAt = new HashMap<>();

  private PageData(PageFacts facts, List<Lexicon> lexicons) {
    this.facts = facts;
    lexicons.forEach(l -> l.themes().forEach(t -> themes.add(t.id())));
    for (int t = 0; t < themes.size(); t++) {
      themeAt.put(themes.get(t), t);
    }
  }

  static String json(RunFacts run, List<Lexicon> lexicons, PageFacts facts, PageLimits limits) {
    PageData data = new PageData(facts, lexicons);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run);
    json.put("years", facts.years());
    json.put(
        "themes",
        lexicons.stream().flatMap(l -> l.themes().stream().map(t -> theme(l, t))).toList());
    json.put(
        "places",
        rows(
            facts.places(),
            p -> row(p.code(), p.name(), p.level(), p.province(), p.provinceName())));
    json.put("coverage", data.coverage());
    json.put("cells", data.cells());
    json.put(
        "bureaus",
        rows(
            facts.bureaus(),
            b ->
                row(
                    b.region(),
                    b.id(),
                    b.name(),
                    b.level(),
                    b.province(),
                    b.provinceName(),
                    b.years())));
    json.put("own", data.own());
    json.put(
        "adoption",
        rows(
            facts.adoption(),
            a ->
                row(
                    data.themeAt.get(a.theme()),
                    a.province(),
                    a.status(),
                    a.firstYear(),
                    a.bureaus())));
    json.put("marks", rows(facts.marks(), PageData::mark));
    json.put("evidence", rows(facts.evidence(), data::evidence));
    json.put("quality", quality(facts.quality()));
    json.put(
        "totals",
        Map.of(
            "first_year", facts.totals().firstYear(),
            "places", facts.totals().places(),
            "bureaus", facts.totals().bureaus(),
            "mark_years", facts.totals().markYears(),
            "mark_words", facts.totals().markWords()));
    json.put(
        "limits",
        Map.of("years", limits.years(), "sentences_of_a_cell", limits.sentencesOfACell()));
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> theme(Lexicon lexicon, Theme theme) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", theme.id());
    json.put("name", VisibleText.of(theme.name()));
    json.put("name_en", VisibleText.of(theme.nameEn()));
    json.put("definition", VisibleText.of(theme.definition()));
    json.put("since", theme.since());
    json.put("lexicon", VisibleText.of(lexicon.id() + " " + lexicon.version()));
    return json;
  }

  private static <T> List<List<Object>> rows(List<T> all, Function<T, List<Object>> row) {
    return all.stream().map(row).toList();
  }

  /** Strings are made visible on the way. */
  private static List<Object> row(Object... cells) {
    return Arrays.asList(
        Arrays.stream(cells).map(c -> c instanceof String s ? VisibleText.of(s) : c).toArray());
  }

  private int year(int year) {
    return year - facts.years().get(0);
  }

  private Map<String, String> coverage() {
    int size = facts.places().size() * facts.years().size();
    Numbers docs = new Numbers(size);
    Numbers duplicates = new Numbers(size);
    Numbers others = new Numbers(size);
    for (PageFacts.Coverage c : facts.coverage()) {
      int at = c.place() * facts.years().size() + year(c.year());
      docs.set(at, nonZero(c.docs()));
      duplicates.set(at, nonZero(c.duplicates()));
      others.set(at, nonZero(c.notCounted()));
    }
    return texts(Map.of("docs", docs, "duplicates", duplicates, "not_counted", others));
  }

  private static Long nonZero(long n) {
    return n == 0 ? null : n;
  }

  private Map<String, String> cells() {
    int places = facts.places().size() * facts.years().size();
    Map<String, Numbers> columns = new LinkedHashMap<>();
    for (String name : List.of("docs", "tokens", "bureaus", "panel_bureaus")) {
      columns.put(name, new Numbers(places));
    }
    for (String name :
        List.of("frequency", "with", "share_low", "share_high", "rate_low", "rate_high", "panel")) {
      columns.put(name, new Numbers(places * themes.size()));
    }
    for (PageFacts.PlaceCell c : facts.placeCells()) {
      int at = c.place() * facts.years().size() + year(c.year());
      columns.get("docs").set(at, c.docs());
      columns.get("tokens").set(at, c.tokens());
      columns.get("bureaus").set(at, c.bureaus());
      columns.get("panel_bureaus").set(at, c.balancedBureaus());
      int cell = at * themes.size() + themeAt.get(c.theme());
      columns.get("frequency").set(cell, c.frequency());
      columns.get("with").set(cell, c.bureausWithTheme());
      columns.get("share_low").set(cell, c.confLow());
      columns.get("share_high").set(cell, c.confHigh());
      columns.get("rate_low").set(cell, c.rateLow());
      columns.get("rate_high").set(cell, c.rateHigh());
      columns.get("panel").set(cell, c.balancedRate());
    }
    return texts(columns);
  }

  private Map<String, String> own() {
    int bureaus = facts.bureaus().size() * facts.years().size();
    Map<String, Numbers> columns = new LinkedHashMap<>();
    for (String name : List.of("docs", "tokens", "peers", "wider")) {
      columns.put(name, new Numbers(bureaus));
    }
    for (String name : List.of("frequency", "rank", "median")) {
      columns.put(name, new Numbers(bureaus * themes.size()));
    }
    for (PageFacts.OwnCell c : facts.ownCells()) {
      int at = c.bureau() * facts.years().size() + year(c.year());
      columns.get("docs").set(at, c.docs());
      columns.get("tokens").set(at, c.tokens());
      columns.get("peers").set(at, c.peers());
      columns.get("wider").set(at, "same_level".equals(c.peerSet()) ? 1L : null);
      int cell = at * themes.size() + themeAt.get(c.theme());
      columns.get("frequency").set(cell, c.frequency());
      columns.get("rank").set(cell, c.rank());
      columns.get("median").set(cell, c.peerMedian());
    }
    return texts(columns);
  }

  private static Map<String, String> texts(Map<String, Numbers> columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    columns.forEach((name, numbers) -> texts.put(name, numbers.toString()));
    return texts;
  }

  private static List<Object> mark(PageFacts.Mark m) {
    return row(
        m.bureau(),
        m.year(),
        "same_level".equals(m.reference()) ? 1 : 0,
        m.referenceBureaus(),
        "word".equals(m.unit()) ? 1 : 0,
        m.item(),
        m.covered(),
        m.tokens(),
        m.referenceCovered(),
        m.referenceTokens(),
        number(m.g2()),
        m.direction(),
        m.logRatio() == null ? null : number(m.logRatio()),
        number(m.pAdjusted()));
  }

  private static Object number(double value) {
    return Double.valueOf(Numbers.shorten(value));
  }

  private List<Object> evidence(PageFacts.Evidence e) {
    Excerpt excerpt = Excerpt.of(e.text(), e.spans());
    return row(
        themeAt.get(e.theme()),
        e.year(),
        e.region(),
        e.regionName(),
        e.province(),
        e.bureau(),
        e.title(),
        e.source(),
        e.heading(),
        excerpt.text(),
        excerpt.spans());
  }

  private static Map<String, Object> quality(PageFacts.Quality quality) {
    Function<PageFacts.Problem, List<Object>> problem =
        p -> row(p.source(), p.title(), p.what(), p.detail());
    return Map.of(
        "kinds",
        rows(
            quality.kinds(), k -> row(k.format(), k.kind(), k.reason(), k.documents(), k.unsure())),
        "incomplete",
        rows(quality.incomplete(), problem),
        "rejects",
        rows(quality.rejects(), problem));
  }
}
