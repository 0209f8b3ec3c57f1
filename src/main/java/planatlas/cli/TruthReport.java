package planatlas.cli;

import java.util.List;
import java.util.Locale;
import planatlas.plan.Evaluation;

/** How well regions and years were told, for a person: shares, bins of confidence, every miss. */
final class TruthReport {

  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  TruthReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    TextTable table = new TextTable();
    table.row(
        List.of("", "documents", "answered", "right", "wrong", "silent", "coverage", "accuracy"));
    row(table, "region", Evaluation.score(evaluation.regions()));
    row(table, "plan year", Evaluation.score(evaluation.years()));
    text.append(table);
    bins("region", evaluation.regions());
    bins("plan year", evaluation.years());
    misses("region", evaluation.regions());
    misses("plan year", evaluation.years());
    return text.toString();
  }

  private static void row(TextTable table, String name, Evaluation.Score score) {
    table.row(
        List.of(
            name,
            "" + score.documents(),
            "" + score.answered(),
            "" + score.right(),
            "" + score.wrong(),
            "" + score.silent(),
            percent(score.coverage()),
            percent(score.accuracy())));
  }

  private void bins(String name, List<Evaluation.Judgement> judgements) {
    line("");
    line("Stated confidence of the " + name + " against what is right");
    TextTable table = new TextTable();
    table.row(List.of("from", "to", "answers", "stated", "right"));
    for (Evaluation.Bin bin : Evaluation.bins(judgements)) {
      table.row(
          List.of(
              number(bin.from()),
              number(bin.to()),
              "" + bin.answered(),
              number(bin.stated()),
              number(bin.accuracy())));
    }
    text.append(table);
  }

  private void misses(String name, List<Evaluation.Judgement> judgements) {
    List<Evaluation.Judgement> misses = Evaluation.misses(judgements);
    line("");
    line("%s: %d misses".formatted(name, misses.size()));
    for (Evaluation.Judgement miss : misses) {
      line(
          "  %s: labelled %s, answered %s (%s) from: %s"
              .formatted(
                  miss.file(),
                  miss.expected() == null ? "nothing" : miss.expected(),
                  miss.answer() == null ? "nothing" : miss.answer(),
                  number(miss.confidence()),
                  miss.evidence()));
    }
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }
}
