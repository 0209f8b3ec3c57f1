package planatlas.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a benchmark has measured so far, as JSON and as a table. */
final class Results {

  private final Map<String, String> machine;
  private final Map<String, String> settings;
  private final List<Measured> corpora = new ArrayList<>();

  Results(Map<String, String> machine, Map<String, String> settings) {
    this.machine = machine;
    this.settings = settings;
  }

  void add(Measured measured) {
    corpora.add(measured);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("settings", settings);
    all.put(
        "corpora",
        corpora.stream()
            .map(
                measured -> {
                  Map<String, Object> corpus = new LinkedHashMap<>();
                  corpus.put("measured", measured);
                  corpus.put("ratios", measured.ratios());
                  return corpus;
                })
            .toList());
    all.put("growth", growth());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("benchmark.json").toFile(), all);
    Files.writeString(folder.resolve("benchmark.md"), table());
  }

  String table() {
    StringBuilder table = new StringBuilder();
    machine.forEach((what, value) -> table.append("- %s: %s%n".formatted(what, value)));
    settings.forEach((what, value) -> table.append("- %s: %s%n".formatted(what, value)));
    for (Measured measured : corpora) {
      table.append(
          "%n### %s: %,d plans, %,d characters, medians of %d%n%n"
              .formatted(
                  measured.corpus(),
                  measured.plans(),
                  measured.characters(),
                  measured.job().size()));
      table.append(
          "| | seconds | seconds of processor | characters a second | peak memory, MiB |\n");
      table.append("| --- | ---: | ---: | ---: | ---: |\n");
      row(table, "bare HanLP loop", measured, measured.bare());
      facts(table, measured);
      row(table, "job, whole", measured, measured.wholeJob());
      row(table, "plain jieba job", measured, measured.plain());
      row(table, "empty session, one row", null, measured.empty());
      table.append("\n| ratio | |\n| --- | ---: |\n");
      measured.ratios().forEach((what, ratio) -> ratio(table, what, ratio));
      phases(table, measured);
    }
    if (!growth().isEmpty()) {
      table.append("\n### Growth\n\n| ratio | |\n| --- | ---: |\n");
      growth().forEach((what, ratio) -> ratio(table, what, ratio));
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String what, Measured measured, List<Cost> runs) {
    double seconds = Measured.median(runs, Cost::seconds);
    table.append(
        "| %s | %.2f | %.2f | %s | %,d |%n"
            .formatted(
                what,
                seconds,
                Measured.median(runs, Cost::cpuSeconds),
                measured == null ? "" : "%,.0f".formatted(measured.characters() / seconds),
                (long) Measured.median(runs, Cost::peakBytes) >> 20));
  }

  private static void facts(StringBuilder table, Measured measured) {
    Double seconds = measured.upToFacts();
    if (seconds != null) {
      table.append(
          "| job, up to the facts | %.2f | | %,.0f | |%n"
              .formatted(seconds, measured.characters() / seconds));
    }
  }

  private static void phases(StringBuilder table, Measured measured) {
    JobCost last = measured.job().get(measured.job().size() - 1);
    table.append("\n| phase of the job | seconds |\n| --- | ---: |\n");
    last.seconds()
        .keySet()
        .forEach(
            phase -> {
              Double seconds = measured.phase(phase);
              if (seconds != null) {
                table.append("| %s | %.2f |%n".formatted(phase, seconds));
              }
            });
  }

  private static void ratio(StringBuilder table, String what, Double ratio) {
    table.append(
        "| %s | %s |%n"
            .formatted(what, ratio == null ? "not in the job's record" : "%.3f".formatted(ratio)));
  }

  /** Cost of a character among more made-up plans, against that among the fewest. */
  private Map<String, Double> growth() {
    Map<String, Double> growth = new LinkedHashMap<>();
    List<Measured> madeUp = corpora.stream().filter(m -> m.corpus().matches("\\d+")).toList();
    for (int i = 1; i < madeUp.size(); i++) {
      Measured few = madeUp.get(i - 1);
      Measured many = madeUp.get(i);
      double characters = (double) few.characters() / many.characters();
      String what = "%,d plans / %,d plans, ".formatted(many.plans(), few.plans());
      growth.put(
          what + "whole job, seconds a character",
          characters * many.seconds(many.wholeJob()) / few.seconds(few.wholeJob()));
      growth.put(
          what + "whole job, seconds of processor a character",
          characters
              * Measured.median(many.wholeJob(), Cost::cpuSeconds)
              / Measured.median(few.wholeJob(), Cost::cpuSeconds));
      if (many.upToFacts() != null && few.upToFacts() != null) {
        growth.put(
            what + "up to the facts, seconds a character",
            characters * many.upToFacts() / few.upToFacts());
      }
    }
    return growth;
  }
}
