package planatlas.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the kernels, with any options of JMH, and prints characters a second and the tagger's own
 * share of a document's time; writes {@code target/benchmarks/kernels.json} and {@code kernels.md}.
 */
public final class Kernels {

  private static final String COUNTER = "characters";

  private Kernels() {}

  public static void main(String[] args) throws Exception {
    Path to = Files.createDirectories(Path.of("target/benchmarks"));
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .resultFormat(ResultFormatType.JSON)
            .result(to.resolve("kernels.json").toString())
            .build();
    String table = table(new Runner(options).run());
    Files.writeString(to.resolve("kernels.md"), table);
    System.out.printf("%n%s", table);
  }

  private static String table(Collection<RunResult> results) {
    Map<String, Double> speeds = new TreeMap<>();
    for (RunResult result : results) {
      String terms = result.getParams().getParam("terms");
      String method = result.getPrimaryResult().getLabel();
      speeds.put(
          terms == null ? method : "%s, %s terms".formatted(method, terms),
          result.getSecondaryResults().get(COUNTER).getScore());
    }
    StringBuilder table = new StringBuilder("| kernel | characters a second |\n| --- | ---: |\n");
    speeds.forEach((what, speed) -> table.append("| %s | %,.0f |%n".formatted(what, speed)));
    table.append("\n| ratio | |\n| --- | ---: |\n");
    ratio(
        table,
        speeds,
        "job's segmentation / stock HanLP",
        "segmentsAsTheJobDoes",
        "segmentsWithStockHanLp");
    for (String terms : new String[] {"20", "10000"}) {
      ratio(
          table,
          speeds,
          "tagger's share of a document's time, %s terms".formatted(terms),
          "analyzesFromBytesToThemes, %s terms".formatted(terms),
          "tags, %s terms".formatted(terms));
    }
    return table.toString();
  }

  /** Nothing where the options left one of them out. */
  private static void ratio(
      StringBuilder table, Map<String, Double> speeds, String what, String over, String under) {
    if (speeds.containsKey(over) && speeds.containsKey(under)) {
      table.append("| %s | %.3f |%n".formatted(what, speeds.get(over) / speeds.get(under)));
    }
  }
}
