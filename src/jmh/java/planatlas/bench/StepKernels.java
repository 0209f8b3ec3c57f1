package planatlas.bench;

import com.hankcs.hanlp.seg.Segment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import planatlas.bench.SampleDocuments.Characters;
import planatlas.outcome.Outcome;
import planatlas.plan.Description;
import planatlas.plan.Plan;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.SourceText;
import planatlas.text.DerivedText;
import planatlas.text.Normalizer;
import planatlas.text.Span;

/** One document through one step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StepKernels {

  private final HanLpSegmenter ours = HanLpSegmenter.shared();
  private final Segment stock = BareLoop.stock();

  public StepKernels() {}

  @Benchmark
  public void segmentsAsTheJobDoes(SampleDocuments documents, Characters at, Blackhole hole) {
    Plan plan = documents.plans.get(at.next(documents));
    for (Span sentence : plan.sentences()) {
      hole.consume(ours.segment(sentence.of(plan.text())));
    }
  }

  @Benchmark
  public void segmentsWithStockHanLp(SampleDocuments documents, Characters at, Blackhole hole) {
    Plan plan = documents.plans.get(at.next(documents));
    for (Span sentence : plan.sentences()) {
      hole.consume(stock.seg(sentence.of(plan.text())));
    }
  }

  @Benchmark
  public DerivedText normalizes(SampleDocuments documents, Characters at) {
    return Normalizer.normalize(documents.plans.get(at.next(documents)).source().text());
  }

  /** Decodes, takes the frame away and cleans. */
  @Benchmark
  public Outcome<SourceText> readsFromBytesToText(SampleDocuments documents, Characters at) {
    return documents.reader.read("plan.txt", documents.files.get(at.next(documents)));
  }

  /** Whose it is, of which year and kind. */
  @Benchmark
  public Description describes(SampleDocuments documents, Characters at) {
    return documents.describer.describe(documents.plans.get(at.next(documents)).source());
  }

  /** Normalises and finds sentences, sections and parts. */
  @Benchmark
  public Plan divides(SampleDocuments documents, Characters at) {
    Plan plan = documents.plans.get(at.next(documents));
    return Plan.of(plan.source(), plan.description());
  }

  /** The three together. */
  @Benchmark
  public Plan readsFromBytesToPlan(SampleDocuments documents, Characters at) {
    return documents.plan(documents.files.get(at.next(documents)));
  }
}
