package planatlas.plan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planatlas.SharedCorpus;
import planatlas.region.Gazetteer;
import planatlas.source.SourceText;

/** The labelled government reports, whole and with their beginnings cut off. */
final class GovernmentReports {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  private GovernmentReports() {}

  static List<Truth> truths(Path shared) {
    Path labels = shared.resolve("corpus/gov-reports-labels.csv");
    return TruthReader.read(labels.toString(), SharedCorpus.bytes(labels))
        .fold(
            truths -> truths,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  /** Every report as {@code read} gives it, described. */
  static Map<String, Description> described(List<Truth> truths, Function<String, SourceText> read) {
    return truths.parallelStream()
        .map(Truth::file)
        .collect(Collectors.toMap(f -> f, f -> DESCRIBER.describe(read.apply(f))));
  }

  static SourceText whole(Path shared, String file) {
    return SharedCorpus.read(shared.resolve("corpus/gov-reports").resolve(file));
  }

  /** Without front matter and without the first two lines that are not empty. */
  static SourceText cut(Path shared, String file) {
    return plain(file, body(shared, file).lines().filter(l -> !l.isBlank()).skip(2));
  }

  /** Without front matter and without the first {@code count} characters. */
  static SourceText cutDeeper(Path shared, String file, int count) {
    return plain(file, body(shared, file).substring(count).lines());
  }

  private static String body(Path shared, String file) {
    byte[] bytes = SharedCorpus.bytes(shared.resolve("corpus/gov-reports").resolve(file));
    return new String(bytes, StandardCharsets.UTF_8)
        .replaceFirst("(?s)\\A\\s*---\\R.*?\\R---\\R", "");
  }

  private static SourceText plain(String file, Stream<String> lines) {
    String left = lines.collect(Collectors.joining("\n"));
    return SharedCorpus.text(file, left.getBytes(StandardCharsets.UTF_8));
  }
}
