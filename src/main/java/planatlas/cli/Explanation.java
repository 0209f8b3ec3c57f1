package planatlas.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import planatlas.plan.Description;
import planatlas.plan.KindAnswer;
import planatlas.plan.Plan;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.source.FramePiece;
import planatlas.text.Part;
import planatlas.text.Section;
import planatlas.text.Span;
import planatlas.theme.ExcludedMatch;
import planatlas.theme.Mention;
import planatlas.theme.Strength;
import planatlas.theme.TaggedPlan;

/** One document in words: what it is and why, then its text with every match marked. */
final class Explanation {

  /** A match in the normalised text, and how it is shown. */
  private record Mark(Span span, String open, String close) {}

  private static final String LINE = "%-12s%s%n";

  private final TaggedPlan tagged;
  private final Plan plan;
  private final Gazetteer gazetteer;
  private final int baseYear;
  private final boolean colored;
  private final StringBuilder text = new StringBuilder();

  Explanation(TaggedPlan tagged, Gazetteer gazetteer, int baseYear, boolean colored) {
    this.tagged = tagged;
    this.plan = tagged.plan();
    this.gazetteer = gazetteer;
    this.baseYear = baseYear;
    this.colored = colored;
  }

  String text() {
    describe();
    count();
    body();
    misses();
    return text.toString();
  }

  private void describe() {
    Description d = plan.description();
    line("file", plan.source().locator());
    line("read as", plan.source().format().label() + ", " + plan.source().charset());
    line("title", d.title());
    line("issuer", d.issuer());
    line("number", d.docNumber());
    line("kind", kind(d));
    line("issued", d.issuedOn());
    line("published", d.publishedOn());
    line("plan year", year(d));
    line("region", region(d));
    line("bureau", d.bureauId(gazetteer, baseYear));
    d.notes().forEach(note -> line("note", note));
    for (FramePiece piece : plan.source().frame()) {
      line(
          "cleaned",
          "(%s) %s".formatted(piece.kind().name().toLowerCase(Locale.ROOT), cut(piece.text())));
    }
  }

  private static String kind(Description d) {
    KindAnswer answer = d.kindAnswer();
    String kind =
        d.kind().label() + (answer.subkind() == null ? "" : " (" + answer.subkind() + ")");
    String barred = answer.barred() == null ? "" : ", not counted: " + answer.barred();
    return "%s, confidence %.2f, from: %s%s"
        .formatted(kind, answer.confidence(), answer.evidence(), barred);
  }

  private static String year(Description d) {
    if (d.year() == null) {
      return null;
    }
    String years =
        d.year().first() == d.year().last()
            ? "" + d.year().first()
            : d.year().first() + " to " + d.year().last();
    return "%s, confidence %.2f, from: %s"
        .formatted(years, d.year().confidence(), d.year().evidence());
  }

  private String region(Description d) {
    String evidence = d.region().evidence().isEmpty() ? "" : ", from: " + d.region().evidence();
    if (d.region().code() == null) {
      String level =
          d.region().level() == null
              ? ""
              : ", certainly of " + d.region().level().label() + " level";
      return "unknown" + level + evidence;
    }
    int year = d.year() == null ? baseYear : d.year().first();
    String names =
        gazetteer
            .division(d.region().code(), year)
            .map(
                division ->
                    gazetteer.path(division, year).stream()
                        .map(Division::name)
                        .collect(
                            Collectors.collectingAndThen(
                                Collectors.toList(),
                                path -> {
                                  Collections.reverse(path);
                                  return String.join(" ", path);
                                })))
            .orElse(d.region().code().equals(Gazetteer.NATION) ? "全国" : "");
    return "%s %s, confidence %.2f%s"
        .formatted(d.region().code(), names, d.region().confidence(), evidence);
  }

  private void count() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Mention mention : tagged.tagging().mentions()) {
      int[] n = counts.computeIfAbsent(mention.theme().name(), t -> new int[2]);
      n[mention.term().strength() == Strength.CORE ? 0 : 1]++;
    }
    counts.forEach(
        (theme, n) -> line("theme", "%s: %d core, %d related".formatted(theme, n[0], n[1])));
    if (counts.isEmpty()) {
      line("theme", "none");
    }
    text.append(System.lineSeparator());
  }

  private void body() {
    List<Mark> marks = marks();
    String normalized = plan.text();
    Part part = null;
    int next = 0;
    int begin = 0;
    while (begin < normalized.length()) {
      int end = normalized.indexOf('\n', begin);
      end = end < 0 ? normalized.length() : end;
      Part here = plan.parts().at(begin);
      if (here != part) {
        part = here;
        text.append("---- ").append(part.label()).append(System.lineSeparator());
      }
      int at = begin;
      while (next < marks.size() && marks.get(next).span().begin() < end) {
        Mark mark = marks.get(next++);
        if (mark.span().begin() >= at) {
          text.append(normalized, at, mark.span().begin()).append(mark.open());
          text.append(mark.span().of(normalized)).append(mark.close());
          at = mark.span().end();
        }
      }
      text.append(normalized, at, end).append(System.lineSeparator());
      begin = end + 1;
    }
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (Mention mention : tagged.tagging().mentions()) {
      boolean core = mention.term().strength() == Strength.CORE;
      String label = "|%s%s".formatted(mention.theme().name(), core ? "" : " (related)");
      marks.add(
          colored
              ? new Mark(
                  mention.span(), core ? "\u001b[1;32m" : "\u001b[33m", "\u001b[0m" + grey(label))
              : new Mark(mention.span(), "[", label + "]"));
    }
    marks.sort(Comparator.comparingInt(m -> m.span().begin()));
    return marks;
  }

  private static String grey(String label) {
    return "\u001b[2m" + label + "\u001b[0m";
  }

  private void misses() {
    if (tagged.tagging().excluded().isEmpty()) {
      return;
    }
    text.append("%n---- matches that do not count%n".formatted());
    for (ExcludedMatch match : tagged.tagging().excluded()) {
      Section section = plan.sectionAt(match.span().begin());
      text.append(
          "%s, %s: %s: …%s[%s]%s…%n"
              .formatted(
                  match.theme().name(),
                  match.reason(),
                  section == null ? "" : section.path(),
                  around(match.span().begin() - 12, match.span().begin()),
                  match.span().of(plan.text()),
                  around(match.span().end(), match.span().end() + 12)));
    }
  }

  private String around(int begin, int end) {
    String all = plan.text();
    return all.substring(Math.max(0, begin), Math.min(all.length(), end)).replace('\n', ' ');
  }

  private void line(String key, Object value) {
    text.append(LINE.formatted(key, value == null ? "not said" : value));
  }

  private static String cut(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= 70 ? line : line.substring(0, 70) + "…";
  }
}
