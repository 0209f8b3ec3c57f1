package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import planatlas.FuzzTime;

/** Pages of characters anywhere: lines, columns, cells, overprints and noise. */
@Tag("slow")
class PdfLinesFuzzTest {

  private static final long SLOW = 10_000;

  private static Arbitrary<List<PdfGlyph>> lines() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("推进集团化办学，。1.一、（二）A b\u3000[]*“”")
            .ofMinLength(1)
            .ofMaxLength(40);
    Arbitrary<Float> places = Arbitraries.integers().between(0, 60).map(n -> n * 10f);
    Arbitrary<Float> sizes = Arbitraries.of(12f, 12f, 12f, 6f, 18f, 0.01f, 400f);
    Arbitrary<Float> gaps = Arbitraries.of(0f, 0f, 0f, 0.7f, 3f, -0.5f, -2f);
    Arbitrary<Integer> turns = Arbitraries.of(0, 0, 0, 1, 90, 180, 270);
    return Combinators.combine(texts, places, places, sizes, gaps, turns)
        .as(
            (text, left, top, size, gap, turn) ->
                new PdfPageFixture()
                    .spaced(gap)
                    .piece(
                        left, top, size, turn, text.isBlank() ? "校" : text.replaceAll("\\s", "校"))
                    .glyphs());
  }

  private static Arbitrary<List<PdfGlyph>> noise() {
    Arbitrary<Float> floats = Arbitraries.floats().between(-1e9f, 1e9f);
    return Combinators.combine(
            floats, floats, floats, Arbitraries.of("校", "a", "，", "\ud83d\ude00"))
        .as((begin, end, base, text) -> List.of(new PdfGlyph(text, begin, end, base, 12, 0)));
  }

  private static Arbitrary<List<List<PdfGlyph>>> pages() {
    Arbitrary<List<PdfGlyph>> page =
        Arbitraries.frequencyOf(Tuple.of(20, lines()), Tuple.of(1, noise()))
            .list()
            .ofMaxSize(40)
            .map(pieces -> pieces.stream().flatMap(List::stream).distinct().toList());
    return page.list().ofMinSize(1).ofMaxSize(4);
  }

  private static long letters(String text) {
    return text.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
  }

  /** Stamps and marks of notes may go; nothing else may, and nothing may come twice. */
  @Property(tries = 1)
  void anyPageGivesItsCharactersAtMostOnce() {
    long tried =
        FuzzTime.fill(
            pages(),
            SLOW,
            pages -> {
              List<List<PdfLine>> lines = pages.stream().map(PdfLines::of).toList();
              for (int i = 0; i < pages.size(); i++) {
                StringBuilder all = new StringBuilder();
                pages.get(i).forEach(glyph -> all.append(glyph.text()));
                StringBuilder kept = new StringBuilder();
                lines.get(i).forEach(line -> kept.append(line.text()));
                assertThat(letters(kept.toString())).isLessThanOrEqualTo(letters(all.toString()));
                assertThat(kept.isEmpty()).isEqualTo(all.isEmpty());
              }
              String text = PdfParagraphs.of(PdfFrame.without(lines));
              long most =
                  lines.stream().flatMap(List::stream).mapToLong(l -> letters(l.text())).sum();
              assertThat(letters(text)).isLessThanOrEqualTo(most);
            });
    assertThat(tried).isPositive();
  }
}
