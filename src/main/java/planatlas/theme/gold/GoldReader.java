package planatlas.theme.gold;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planatlas.json.StrictJson;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

/**
 * Reads gold: JSON lines, one labelled sentence a line, empty lines passed over. Strict: an unknown
 * key, a missing one, a label other than 0, 1 and 2, and a sentence that stands there twice are
 * problems, each with its line.
 */
public final class GoldReader {

  /** A line as it is written; every value may be missing. */
  record Line(
      String file,
      Integer start,
      Integer end,
      String sentence,
      Map<String, Integer> labels,
      String note) {}

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<GoldSentence> sentences = new ArrayList<>();
  private final Map<String, Integer> lineOfPlace = new HashMap<>();

  private GoldReader(String file) {
    this.file = file;
  }

  /**
   * @param file the name that problems carry
   */
  public static Checked<List<GoldSentence>> read(String file, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Checked.invalid(new Problem(file, "", "is not UTF-8; save it as UTF-8"));
    }
    GoldReader reader = new GoldReader(file);
    String[] lines = text.startsWith("\ufeff") ? text.substring(1).split("\\R") : text.split("\\R");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        reader.line(i + 1, lines[i]);
      }
    }
    if (reader.sentences.isEmpty() && reader.problems.isEmpty()) {
      reader.problem(1, "", "has no labelled sentence");
    }
    return Checked.of(List.copyOf(reader.sentences), reader.problems);
  }

  private void line(int number, String line) {
    Checked<Line> read = StrictJson.read(file, line.getBytes(StandardCharsets.UTF_8), Line.class);
    read.problems()
        .forEach(
            p -> problem(number, p.place().replaceFirst("^line \\d+(?:, )?", ""), p.message()));
    read.then(
        valid -> {
          check(number, valid);
          return read;
        });
  }

  private void check(int number, Line line) {
    int before = problems.size();
    if (line.file() == null || line.file().isBlank()) {
      problem(number, "file", "is missing; expected the name of the document");
    }
    if (line.start() == null || line.start() < 0) {
      problem(number, "start", "is %s; expected code points from 0 on".formatted(line.start()));
    }
    if (line.end() == null || line.start() != null && line.end() <= line.start()) {
      problem(number, "end", "is %s; expected code points behind start".formatted(line.end()));
    }
    if (line.labels() == null || line.labels().isEmpty()) {
      problem(number, "labels", "is missing or empty; expected 0, 1 or 2 for each theme");
    } else {
      line.labels()
          .forEach(
              (theme, label) -> {
                if (label == null || label < 0 || label > 2) {
                  problem(
                      number,
                      "labels." + theme,
                      "is %s; expected 2 core, 1 related or 0 absent".formatted(label));
                }
              });
    }
    if (line.sentence() != null
        && line.start() != null
        && line.end() != null
        && line.sentence().codePointCount(0, line.sentence().length())
            != line.end() - line.start()) {
      problem(
          number,
          "sentence",
          "has %d code points, start and end have %d; offsets count code points"
              .formatted(
                  line.sentence().codePointCount(0, line.sentence().length()),
                  line.end() - line.start()));
    }
    if (problems.size() > before) {
      return;
    }
    GoldSentence sentence =
        new GoldSentence(
            line.file(), line.start(), line.end(), line.sentence(), line.labels(), line.note());
    Integer earlier = lineOfPlace.putIfAbsent(sentence.place(), number);
    if (earlier == null) {
      sentences.add(sentence);
    } else {
      problem(
          number, "", "labels %s again, as line %d; keep one".formatted(sentence.place(), earlier));
    }
  }

  private void problem(int line, String path, String message) {
    problems.add(new Problem(file, "line " + line + (path.isEmpty() ? "" : ", " + path), message));
  }
}
