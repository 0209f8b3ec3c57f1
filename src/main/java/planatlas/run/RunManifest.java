package planatlas.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planatlas.compare.Comparing;
import planatlas.job.Job;
import planatlas.publish.Manifest;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.stage.CheckSums;
import planatlas.text.Sha256;

/** Makes the manifest of a run. It names nothing of the machine and its environment. */
final class RunManifest {

  private final Job job;
  private final String run;

  RunManifest(Job job, String run) {
    this.job = job;
    this.run = run;
  }

  Manifest of(
      Inputs inputs,
      CheckSums.Sums sums,
      String content,
      List<String> warnings,
      Proof proof,
      Phases phases,
      String basedOn,
      String startedAt,
      String publishedAt) {
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        run,
        job.name(),
        Version.current(),
        BuildFingerprint.current(),
        basedOn,
        startedAt,
        publishedAt,
        RunJob.ZONE.getId(),
        job.baseYear(),
        HanLpSegmenter.version(),
        inputs.fingerprints(),
        job.lexicons().stream()
            .map(l -> new Manifest.Fingerprint(l.file(), l.lexicon().version(), l.sha256()))
            .toList(),
        divisions(),
        overrides(),
        job.counting().kinds(),
        job.counting().parts(),
        content,
        comparison(job.comparing()),
        warnings,
        sums.counts(),
        quality(sums.counts()),
        proof.rows(),
        phases.all(Phases.Spent::seconds),
        phases.all(Phases.Spent::processor),
        proof.files());
  }

  private List<Manifest.Fingerprint> divisions() {
    List<Manifest.Fingerprint> tables = new ArrayList<>();
    tables.add(new Manifest.Fingerprint("shipped", null, Gazetteer.shippedSha256()));
    job.divisions()
        .forEach(d -> tables.add(new Manifest.Fingerprint(d.name(), null, Sha256.of(d.csv()))));
    return tables;
  }

  private List<Manifest.Fingerprint> overrides() {
    return job.overrides().rulings().isEmpty()
        ? List.of()
        : List.of(new Manifest.Fingerprint(job.overrides().name(), null, job.overrides().sha256()));
  }

  private static Manifest.Comparison comparison(Comparing comparing) {
    return new Manifest.Comparison(
        comparing.window().last(),
        comparing.window().years(),
        comparing.bootstrap().replicates(),
        comparing.bootstrap().seed(),
        new TreeMap<>(comparing.groups()),
        comparing.reference());
  }

  /** The same shares that {@link Gates} are held against, and that of copies. */
  static Map<String, Double> quality(Map<String, Long> counts) {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("rejected", share(counts, "rejects", "inputs"));
    shares.put("unknown_region", share(counts, "region_unknown", "counted"));
    shares.put("unknown_year", share(counts, "year_unknown", "counted"));
    shares.put("duplicates", share(counts, "duplicates", "documents"));
    return shares;
  }

  private static double share(Map<String, Long> counts, String part, String whole) {
    return counts.get(whole) == 0 ? 0 : (double) counts.get(part) / counts.get(whole);
  }
}
