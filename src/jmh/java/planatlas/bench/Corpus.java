package planatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import planatlas.SyntheticPlans;

/**
 * Texts to measure with.
 *
 * @param name a number of made-up plans, or the folder of real ones
 * @param plans how many files there are
 * @param texts the folder that jobs read
 * @param lines the folder that the bare loop reads
 * @param characters UTF-16 units of all sentences
 * @param madeUp null for real texts
 */
record Corpus(
    String name, int plans, Path texts, Path lines, long characters, SyntheticPlans madeUp) {

  /** At this mean, a hundred thousand plans are a thousand million characters. */
  private static final int MEAN_CHARACTERS = 10_000;

  private static final String WRITTEN = "plans.written";

  /**
   * Writes what is not there yet.
   *
   * @param real where folders of real texts lie
   * @param work where made-up plans and lines are written
   */
  static Corpus prepare(String name, Path real, Path work) throws IOException {
    Path folder = work.resolve(name);
    SyntheticPlans madeUp = null;
    Path texts = real.resolve(name).toAbsolutePath();
    if (name.matches("\\d+")) {
      madeUp = SyntheticPlans.ofMeanLength(MEAN_CHARACTERS);
      texts = folder.resolve("plans").toAbsolutePath();
      Path written = folder.resolve(WRITTEN);
      if (!Files.exists(written)) {
        madeUp.write(texts, Integer.parseInt(name));
        Files.createFile(written);
      }
    } else if (!Files.isDirectory(texts)) {
      throw new IllegalArgumentException(
          "no folder %s: name one with --texts, or a number of made-up plans".formatted(texts));
    }
    Path lines = folder.resolve("lines");
    long characters = SentenceLines.write(texts, lines);
    return new Corpus(name, Sources.in(texts).size(), texts, lines, characters, madeUp);
  }
}
