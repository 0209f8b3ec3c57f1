package planatlas.bench;

import com.hankcs.hanlp.seg.Segment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import planatlas.bench.SampleDocuments.Characters;
import planatlas.plan.Plan;
import planatlas.segment.HanLpSegmenter;
import planatlas.text.DerivedText;
import planatlas.text.Normalizer;
import planatlas.text.Span;

/** One document through one step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
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

  /** Decodes, cleans, describes, normalises and divides. */
  @Benchmark
  public Plan readsFromBytesToPlan(SampleDocuments documents, Characters at) {
    return documents.plan(documents.files.get(at.next(documents)));
  }
}
