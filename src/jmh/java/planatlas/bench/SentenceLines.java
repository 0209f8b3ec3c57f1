package planatlas.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import planatlas.plan.Plan;
import planatlas.text.Span;

/**
 * The texts of a corpus as the job segments them, one piece a line, in few large files: what the
 * bare loop reads. Written once.
 */
final class SentenceLines {

  /** As {@code PlanAnalyzer} cuts longer sentences. */
  private static final int MAX_PIECE = 4_000;

  private static final int FILES = 32;
  private static final String DONE = "characters";

  private SentenceLines() {}

  /**
   * UTF-16 units of all pieces of the documents in {@code corpus}, with the lines of it in {@code
   * folder}.
   */
  static long write(Path corpus, Path folder) throws IOException {
    Path done = folder.resolve(DONE);
    if (Files.exists(done)) {
      return Long.parseLong(Files.readString(done).strip());
    }
    Files.createDirectories(folder);
    List<Path> files = Sources.in(corpus);
    AtomicLong characters = new AtomicLong();
    IntStream.range(0, FILES)
        .parallel()
        .forEach(
            share -> {
              try (BufferedWriter lines =
                  Files.newBufferedWriter(folder.resolve("lines%02d.txt".formatted(share)))) {
                for (int i = share; i < files.size(); i += FILES) {
                  Optional<Plan> plan = Sources.read(files.get(i));
                  if (plan.isPresent()) {
                    characters.addAndGet(write(plan.orElseThrow(), lines));
                  }
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Files.writeString(done, characters + "\n");
    return characters.get();
  }

  private static long write(Plan plan, BufferedWriter lines) throws IOException {
    String text = plan.text();
    long characters = 0;
    for (Span sentence : plan.sentences()) {
      for (int begin = sentence.begin(); begin < sentence.end(); ) {
        int end = Math.min(sentence.end(), begin + MAX_PIECE);
        if (end < sentence.end() && Character.isHighSurrogate(text.charAt(end - 1))) {
          end--;
        }
        lines.append(text, begin, end).append('\n');
        characters += end - begin;
        begin = end;
      }
    }
    return characters;
  }
}
