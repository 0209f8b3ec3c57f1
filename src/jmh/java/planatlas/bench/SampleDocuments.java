package planatlas.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import planatlas.SyntheticPlans;
import planatlas.plan.Describer;
import planatlas.plan.Plan;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.text.Span;
import planatlas.text.Token;
import planatlas.theme.TextToTag;

/** Forty made-up plans of 10,000 characters in the mean, at each step of their way. */
@State(Scope.Benchmark)
public class SampleDocuments {

  private static final int DOCUMENTS = 40;
  private static final int MEAN_CHARACTERS = 10_000;

  /** Apart, for other bureaus and years. */
  private static final int STEP = 2_003;

  final SourceReader reader = new SourceReader(Limits.DEFAULT);
  final Describer describer = new Describer(Gazetteer.shipped());
  final List<byte[]> files = new ArrayList<>();
  final List<Plan> plans = new ArrayList<>();
  final List<TextToTag> segmented = new ArrayList<>();
  final List<String> vocabulary;

  public SampleDocuments() {
    try {
      SyntheticPlans madeUp = SyntheticPlans.ofMeanLength(MEAN_CHARACTERS);
      vocabulary = madeUp.vocabulary();
      for (int i = 0; i < DOCUMENTS; i++) {
        files.add(madeUp.text(i * STEP).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    for (byte[] file : files) {
      Plan plan = plan(file);
      plans.add(plan);
      List<Token> tokens = new ArrayList<>();
      for (Span sentence : plan.sentences()) {
        for (Token token : HanLpSegmenter.shared().segment(sentence.of(plan.text()))) {
          tokens.add(
              new Token(
                  sentence.begin() + token.begin(),
                  sentence.begin() + token.end(),
                  token.nature()));
        }
      }
      segmented.add(new TextToTag(plan.text(), plan.sentences(), tokens, plan.year(), List.of()));
    }
  }

  /** From bytes to what the document is and how it is built. */
  Plan plan(byte[] file) {
    return reader
        .read("plan.txt", file)
        .fold(
            source -> Plan.of(source, describer.describe(source)),
            (reason, detail) -> {
              throw new AssertionError(reason + ": " + detail);
            });
  }

  /** Counts what a thread works through, so that results are characters a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Characters {
    public long characters;
    private int next = -1;

    public Characters() {}

    /** The number of the next document, round and round. */
    int next(SampleDocuments documents) {
      next = (next + 1) % DOCUMENTS;
      characters += documents.plans.get(next).text().length();
      return next;
    }
  }
}
