package planatlas.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import planatlas.measure.Interval;
import planatlas.measure.Wilson;
import planatlas.plan.Evaluation;
import planatlas.plan.Question;

/** How well documents were described, for a person: shares, bins of confidence, every miss. */
final class TruthReport {

  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  TruthReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    TextTable table = new TextTable();
    table.row(
        List.of(
            "",
            "documents",
            "answered",
            "right",
            "wrong",
            "silent",
            "coverage",
            "accuracy",
            "95%"));
    evaluation
        .judgements()
        .forEach((question, judged) -> row(table, question.label(), Evaluation.score(judged)));
    text.append(table);
    bySource();
    for (Question question : List.of(Question.REGION, Question.YEAR)) {
      if (!evaluation.of(question).isEmpty()) {
        bins(question.label(), evaluation.of(question));
      }
    }
    evaluation.judgements().forEach((question, judged) -> misses(question.label(), judged));
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
            percent(score.accuracy()),
            interval(score.right(), score.answered())));
  }

  /** Wilson's interval of a share; - for no trials. */
  private static String interval(int successes, int trials) {
    if (trials == 0) {
      return "-";
    }
    Interval interval = Wilson.interval(successes, trials);
    return String.format(Locale.ROOT, "%.1f-%.1f", 100 * interval.low(), 100 * interval.high());
  }

  /** What is right by the kind of site, where the labels say it: misses are seldom random. */
  private void bySource() {
    Map<String, EnumMap<Question, List<Evaluation.Judgement>>> groups = new TreeMap<>();
    evaluation
        .judgements()
        .forEach(
            (question, judged) ->
                judged.stream()
                    .filter(j -> !j.source().isEmpty())
                    .forEach(
                        j ->
                            groups
                                .computeIfAbsent(j.source(), s -> new EnumMap<>(Question.class))
                                .computeIfAbsent(question, q -> new ArrayList<>())
                                .add(j)));
    if (groups.isEmpty()) {
      return;
    }
    line("");
    line("Right, by the kind of site");
    TextTable table = new TextTable();
    List<String> head = new ArrayList<>(List.of(""));
    evaluation.judgements().keySet().forEach(question -> head.add(question.label()));
    table.row(head);
    groups.forEach(
        (source, judged) -> {
          List<String> cells = new ArrayList<>(List.of(source));
          for (Question question : evaluation.judgements().keySet()) {
            List<Evaluation.Judgement> of = judged.getOrDefault(question, List.of());
            long right = of.stream().filter(Evaluation.Judgement::isRight).count();
            cells.add("%d of %d".formatted(right, of.size()));
          }
          table.row(cells);
        });
    text.append(table);
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
