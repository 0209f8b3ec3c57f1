package planatlas.bench;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stock HanLP alone: segments the lines of {@link SentenceLines} and counts words. {@code BareLoop
 * FOLDER THREADS}.
 */
public final class BareLoop {

  private BareLoop() {}

  /** The settings of {@code HanLpSegmenter}, but for offsets: the words are the same without. */
  static Segment stock() {
    return new ViterbiSegment()
        .enableCustomDictionary(false)
        .enableAllNamedEntityRecognize(false)
        .enableNumberQuantifierRecognize(false)
        .enablePartOfSpeechTagging(false)
        .enableOffset(false);
  }

  public static void main(String[] args) throws Exception {
    List<Path> files =
        Sources.in(Path.of(args[0])).stream()
            .filter(file -> file.getFileName().toString().endsWith(".txt"))
            .toList();
    int threads = Integer.parseInt(args[1]);
    Segment segment = stock();
    AtomicInteger next = new AtomicInteger();
    LongAdder tokens = new LongAdder();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      all.add(
          pool.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                  tokens.add(count(segment, files.get(i)));
                }
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }
    pool.shutdown();
    System.out.println(tokens + " tokens");
  }

  private static long count(Segment segment, Path file) throws IOException {
    long tokens = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tokens += segment.seg(line).size();
      }
    }
    return tokens;
  }
}
