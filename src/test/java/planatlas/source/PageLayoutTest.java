package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in the layouts of common content management systems of Chinese sites. Beside each page
 * {@code NAME.html} stands {@code NAME.txt}: its title, the date that it states, and its text.
 */
class PageLayoutTest {

  private static final Path PAGES = pages();

  private static Path pages() {
    try {
      return Path.of(PageLayoutTest.class.getResource("pages").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private record Truth(String title, String date, List<String> text) {

    static Truth of(String name) {
      try {
        List<String> lines = Files.readAllLines(PAGES.resolve(name + ".txt"));
        return new Truth(
            lines.get(0).replace("title: ", ""),
            lines.get(1).replace("date: ", ""),
            lines.subList(3, lines.size()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static SourceText read(String name) {
    try {
      return new SourceReader(Limits.DEFAULT)
          .read(name + ".html", Files.readAllBytes(PAGES.resolve(name + ".html")))
          .fold(
              text -> text,
              (reason, detail) -> {
                throw new AssertionError(name + ": " + reason + " " + detail);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theTextIsTheTitleAndTheMainTextAndNothingElse(String name) {
    Truth truth = Truth.of(name);
    assertThat(read(name).text().replace('\u00a0', ' ').lines())
        .containsExactlyElementsOf(
            Stream.concat(Stream.of(truth.title()), truth.text().stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void theDateOfThePageStaysInItsFrameOrItsMetadata(String name) {
    SourceText text = read(name);
    Stream<String> frame = text.frame().stream().map(FramePiece::text);
    Stream<String> fields = text.metadata().entrySet().stream().map(Map.Entry::getValue);
    assertThat(Stream.concat(frame, fields)).anyMatch(t -> t.contains(Truth.of(name).date()));
  }
}
