package planatlas.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import planatlas.summary.PageFacts;
import planatlas.summary.PageLimits;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/**
 * A page of so many of everything, whose every text is what {@code text} gives for a number.
 *
 * @param text of every name, title, word and sentence
 */
record PageFixture(
    int years,
    int places,
    int bureaus,
    int themes,
    int marks,
    int sentences,
    IntFunction<String> text) {

  private static final int FIRST = 2015;

  private List<Lexicon> lexicons() {
    List<Theme> all =
        IntStream.range(0, themes)
            .mapToObj(
                t ->
                    new Theme(
                        "theme" + t,
                        text.apply(t),
                        text.apply(t),
                        2018,
                        text.apply(t),
                        null,
                        List.of(),
                        List.of()))
            .toList();
    return List.of(new Lexicon(text.apply(0), text.apply(1), null, all));
  }

  private PageFacts facts() {
    List<PageFacts.Place> places = new ArrayList<>();
    List<PageFacts.Coverage> coverage = new ArrayList<>();
    List<PageFacts.PlaceCell> cells = new ArrayList<>();
    for (int p = 0; p < this.places; p++) {
      boolean nation = p == 0;
      String province = nation ? null : "%d0000".formatted(10 + p % 34);
      places.add(
          new PageFacts.Place(
              nation
                  ? "000000"
                  : p < 35 ? "%d0000".formatted(10 + p) : "%06d".formatted(100000 + p),
              text.apply(p),
              nation ? "nation" : p < 35 ? "province" : "prefecture",
              province,
              nation ? null : text.apply(p)));
      for (int y = 0; y < years; y++) {
        coverage.add(new PageFacts.Coverage(p, FIRST + y, 12, 1, 2));
        for (int t = 0; t < themes; t++) {
          double rate = 1 + (p * 31 + y * 7 + t * 3) % 97 / 7.0;
          cells.add(
              new PageFacts.PlaceCell(
                  p,
                  FIRST + y,
                  "theme" + t,
                  12,
                  54321,
                  12,
                  (p + y + t) % 61,
                  7,
                  1 / 3.0,
                  2 / 3.0,
                  rate * 0.8,
                  rate * 1.2,
                  9L,
                  rate,
                  false));
        }
      }
    }
    List<PageFacts.Bureau> all = new ArrayList<>();
    List<PageFacts.OwnCell> own = new ArrayList<>();
    for (int b = 0; b < bureaus; b++) {
      String region = "%06d".formatted(100000 + b);
      all.add(
          new PageFacts.Bureau(
              region,
              region + ":education",
              text.apply(b),
              "county",
              "110000",
              text.apply(b),
              years));
      for (int y = 0; y < years; y++) {
        for (int t = 0; t < themes; t++) {
          own.add(
              new PageFacts.OwnCell(
                  b,
                  FIRST + y,
                  "theme" + t,
                  1,
                  4321 + b,
                  (b + y + t) % 23,
                  "same_level_province",
                  88L,
                  (b + t) % 89 / 3.0,
                  1L + (b + t) % 88));
        }
      }
    }
    List<PageFacts.Mark> marked = new ArrayList<>();
    for (int m = 0; m < marks; m++) {
      marked.add(
          new PageFacts.Mark(
              m / 32 % bureaus,
              FIRST + m / 32 / bureaus,
              "same_level_province",
              88,
              m % 32 < themes && m % 32 < 20 ? "theme" : "word",
              m % 32 < themes && m % 32 < 20 ? "theme" + m % 32 : word(m),
              12,
              4321,
              345,
              345678,
              12.3456789 + m,
              1,
              1.23456789,
              0.0123456,
              null));
    }
    List<PageFacts.Evidence> evidence = new ArrayList<>();
    for (int e = 0; e < sentences; e++) {
      String sentence = text.apply(e).repeat(200).substring(0, 200);
      evidence.add(
          new PageFacts.Evidence(
              "theme" + e % themes,
              FIRST + e / themes % years,
              "%06d".formatted(100000 + e % bureaus),
              text.apply(e),
              "110000",
              "education",
              text.apply(e),
              text.apply(e),
              text.apply(e),
              sentence,
              List.of(2, 6)));
    }
    PageFacts.Problem problem =
        new PageFacts.Problem(text.apply(0), text.apply(1), "region_unknown", text.apply(2));
    return new PageFacts(
        IntStream.range(FIRST, FIRST + years).boxed().toList(),
        places,
        coverage,
        cells,
        all,
        own,
        List.of(new PageFacts.Adoption("theme0", "110000", "adopted", FIRST, 3)),
        marked,
        evidence,
        new PageFacts.Quality(
            List.of(new PageFacts.Kind(text.apply(0), text.apply(1), null, 3, 1)),
            List.of(problem),
            List.of(problem)),
        new PageFacts.Totals(FIRST, this.places, 3000, 1, 5));
  }

  /** In a large page words are as short as words are. */
  private String word(int m) {
    return marks > 1000 ? "实词" + m : text.apply(m);
  }

  /** Writes the page and says where. */
  Path write(Path file) {
    RunFacts run =
        new RunFacts(
            text.apply(0),
            text.apply(1),
            text.apply(2),
            text.apply(3),
            2024,
            Map.of(
                "inputs",
                10L,
                "documents",
                9L,
                "counted",
                8L,
                "duplicates",
                1L,
                "dropped",
                0L,
                "region_unknown",
                1L,
                "year_unknown",
                0L,
                "rejects",
                1L,
                "mentions_counted",
                99L),
            Map.of(text.apply(0), 1L),
            List.of(text.apply(0)),
            List.of(text.apply(1)),
            List.of(text.apply(2)));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, Page.of(run, lexicons(), facts(), PageLimits.DEFAULT));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
