package planatlas.run;

import java.util.List;
import java.util.TreeMap;
import planatlas.job.Job;
import planatlas.segment.HanLpSegmenter;
import planatlas.text.Sha256;

/** Of all that shapes the facts of one document: facts of another fingerprint are made anew. */
final class FactsFingerprint {

  private static final int DIGITS = 16;

  private FactsFingerprint() {}

  /**
   * Code, segmenter, lexicons, divisions, overrides, names, base year, counted parts and limits.
   */
  static String of(Job job) {
    StringBuilder all = new StringBuilder();
    line(all, "code", BuildFingerprint.current());
    line(all, "segmenter", HanLpSegmenter.version());
    job.lexicons().forEach(lexicon -> line(all, "lexicon", lexicon.sha256()));
    job.divisions().forEach(table -> line(all, "divisions", Sha256.of(table.csv())));
    // By its name too, since evidence says it: override: FILE line 2.
    line(all, "overrides", job.overrides().name() + "\t" + job.overrides().sha256());
    line(all, "names", job.names());
    line(all, "base year", job.baseYear());
    line(all, "parts", job.counting().parts());
    line(all, "limits", job.limits());
    return Sha256.of(all.toString()).substring(0, DIGITS);
  }

  /**
   * Of everything that the tables of a run follow from.
   *
   * @param facts {@link #of}
   * @param mark {@link planatlas.ingest.FactSegments.Seen#mark}
   */
  static String content(Job job, String facts, String mark) {
    StringBuilder all = new StringBuilder();
    line(all, "facts", facts);
    line(all, "inputs", mark);
    line(all, "job", job.name());
    line(all, "kinds", job.counting().kinds());
    line(all, "comparing", comparing(job));
    line(all, "sentences", job.sentences());
    return Sha256.of(all.toString());
  }

  private static String comparing(Job job) {
    var c = job.comparing();
    return List.of(
            c.window(),
            new TreeMap<>(c.groups()),
            String.valueOf(c.reference()),
            c.bootstrap(),
            c.documentTokens())
        .toString();
  }

  private static void line(StringBuilder all, String name, Object value) {
    all.append(name).append('\t').append(value).append('\n');
  }
}
