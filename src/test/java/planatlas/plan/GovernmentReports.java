package planatlas.plan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planatlas.SharedCorpus;
import planatlas.source.SourceText;

/** The labelled government reports, whole and with their beginnings cut off. */
final class GovernmentReports {

  record Labelled(String file, String region, int year, boolean december) {}

  /** How one labelled report was described. */
  record Answer(Labelled label, Description description) {
    boolean answered() {
      return description.region().code() != null;
    }

    boolean rightRegion() {
      return label.region.equals(description.region().code());
    }

    boolean rightYear() {
      return description.year() != null && description.year().first() == label.year;
    }

    /** Provinces whose code is even, against those whose code is odd. */
    boolean even() {
      return Integer.parseInt(label.region.substring(0, 2)) % 2 == 0;
    }

    @Override
    public String toString() {
      return "%s %s %d%s -> %s %.3f %s [%s] [%s]"
          .formatted(
              label.file,
              label.region,
              label.year,
              label.december ? " december" : "",
              description.region().code(),
              description.region().confidence(),
              description.year() == null ? null : description.year().first(),
              description.region().evidence(),
              description.year() == null ? null : description.year().evidence());
    }
  }

  private GovernmentReports() {}

  static List<Labelled> labels(Path shared) {
    List<Labelled> labels = new ArrayList<>();
    for (String line : SharedCorpus.lines(shared.resolve("corpus/gov-reports-labels.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("file")) {
        labels.add(
            new Labelled(
                cells[0], cells[1], Integer.parseInt(cells[3]), cells[4].contains("december")));
      }
    }
    return labels;
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
