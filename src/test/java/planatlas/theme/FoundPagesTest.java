package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planatlas.plan.Describer;
import planatlas.plan.Description;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.text.Normalizer;
import planatlas.text.Part;

/**
 * Pages as crawlers bring them, written for this project: each line {@code === kind | region | year
 * | title | core mentions} begins one, {@code ?} is not asked and {@code -} is nothing.
 */
class FoundPagesTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /** A page and what is right of it. */
  record Page(String kind, String region, String year, String title, String core, String text) {
    @Override
    public String toString() {
      return kind;
    }
  }

  private static final List<String> THEMES = List.of("集团化办学", "双减", "心理健康", "校外培训治理");

  private static final PlanAnalyzer ANALYZER = analyzer();

  private static PlanAnalyzer analyzer() {
    try {
      return new PlanAnalyzer(
          new SourceReader(Limits.DEFAULT),
          new Describer(gazetteer()),
          HanLpSegmenter.shared(),
          new Tagger(List.of(Tagged.shipped("education.json"))));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Gazetteer gazetteer() throws IOException {
    Path regions = Path.of("data", "sample", "regions.csv");
    return Gazetteer.with(List.of(new DivisionTable("regions.csv", Files.readString(regions))))
        .fold(
            gazetteer -> gazetteer,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  static Stream<Page> pages() throws IOException {
    String all;
    try (var in = FoundPagesTest.class.getResourceAsStream("found-pages.txt")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Page> pages = new ArrayList<>();
    for (String page : all.split("(?m)^=== ")) {
      if (!page.isBlank() && !page.startsWith("#")) {
        int end = page.indexOf('\n');
        String[] head = page.substring(0, end).split(" \\| ");
        assertThat(head).as(page).hasSize(5);
        String text =
            ESCAPE
                .matcher(page.substring(end + 1))
                .replaceAll(
                    m ->
                        Matcher.quoteReplacement(
                            String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        pages.add(new Page(head[0], head[1], head[2], head[3], head[4].strip(), text));
      }
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadAsAPersonReadsIt(Page page) {
    TaggedPlan tagged =
        ANALYZER
            .analyze("page.txt", page.text.getBytes(StandardCharsets.UTF_8))
            .fold(
                plan -> plan,
                (reason, detail) -> {
                  throw new AssertionError(reason + ": " + detail);
                });
    Description description = tagged.plan().description();
    String year = description.year() == null ? "-" : String.valueOf(description.year().first());
    String region = description.region().code() == null ? "-" : description.region().code();
    String title = description.title() == null ? "-" : description.title();
    assertThat(
            List.of(
                asked(page.region, region),
                asked(page.year, year),
                asked(page.title, comparable(title)),
                asked(page.core, core(tagged))))
        .as("%s%n%s", title, tagged.plan().text())
        .containsExactly(
            page.region, page.year, asked(page.title, comparable(page.title)), sorted(page.core));
  }

  /** The themes in the order in which they are counted. */
  private static String sorted(String core) {
    return Stream.of(core.split(", "))
        .sorted(Comparator.comparing(theme -> THEMES.indexOf(theme.split(" ")[0])))
        .collect(Collectors.joining(", "));
  }

  private static String asked(String expected, String found) {
    return expected.equals("?") ? "?" : found;
  }

  private static String comparable(String title) {
    return title.equals("-") || title.equals("?")
        ? title
        : Normalizer.normalize(title).text().replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Core mentions outside of the review and the glossary. */
  private static String core(TaggedPlan tagged) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Mention mention : tagged.tagging().mentions()) {
      Part part = tagged.plan().parts().at(mention.span().begin());
      if (mention.term().strength() == Strength.CORE && (part == Part.PLAN || part == Part.OTHER)) {
        counts.merge(mention.theme().name(), 1, Integer::sum);
      }
    }
    String all =
        THEMES.stream()
            .filter(counts::containsKey)
            .map(theme -> theme + " " + counts.get(theme))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "-" : all;
  }
}
