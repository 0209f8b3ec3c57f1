package planatlas.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import planatlas.bench.SampleDocuments.Characters;
import planatlas.outcome.Outcome;
import planatlas.segment.HanLpSegmenter;
import planatlas.theme.Lexicon;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.TaggedPlan;
import planatlas.theme.Tagger;
import planatlas.theme.Tagging;
import planatlas.theme.Term;
import planatlas.theme.Theme;

/** Tagging alone over segmented text, and beside it the whole way of a document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TaggingKernels {

  private static final int THEMES = 20;
  private static final int SEED = 20261122;

  /** One term of so many is a word as it stands in the texts; the others are made of two. */
  private static final int ONE_WORD = 100;

  private static final int LONGEST = 6;

  /** Of the lexicon. */
  @Param({"20", "10000"})
  public int terms;

  private Tagger tagger;
  private PlanAnalyzer analyzer;

  public TaggingKernels() {}

  @Setup
  public void make(SampleDocuments documents) {
    List<String> wordings = wordings(documents.vocabulary);
    List<Theme> themes = new ArrayList<>();
    for (int t = 0; t < THEMES; t++) {
      List<Term> own = new ArrayList<>();
      for (int i = t; i < terms; i += THEMES) {
        own.add(new Term("t" + i, wordings.get(i), null, null, null, null, null, null, null, null));
      }
      themes.add(new Theme("theme" + t, "主题" + t, null, null, null, null, own, null));
    }
    tagger = new Tagger(List.of(new Lexicon("bench", "1", null, themes)));
    analyzer =
        new PlanAnalyzer(documents.reader, documents.describer, HanLpSegmenter.shared(), tagger);
  }

  /** Different ones of two to six characters, in the words of the texts. */
  private List<String> wordings(List<String> vocabulary) {
    List<String> words =
        vocabulary.stream()
            .filter(word -> word.length() >= 2 && Character.isIdeographic(word.charAt(0)))
            .toList();
    SplittableRandom random = new SplittableRandom(SEED);
    Set<String> wordings = new LinkedHashSet<>();
    while (wordings.size() < terms) {
      String wording = words.get(random.nextInt(words.size()));
      if (wordings.size() % ONE_WORD > 0) {
        wording += words.get(random.nextInt(words.size()));
      }
      if (wording.length() <= LONGEST) {
        wordings.add(wording);
      }
    }
    return List.copyOf(wordings);
  }

  @Benchmark
  public Tagging tags(SampleDocuments documents, Characters at) {
    return tagger.tag(documents.segmented.get(at.next(documents)));
  }

  @Benchmark
  public Outcome<TaggedPlan> analyzesFromBytesToThemes(SampleDocuments documents, Characters at) {
    return analyzer.analyze("plan.txt", documents.files.get(at.next(documents)));
  }
}
