package planatlas.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import planatlas.report.Page;
import planatlas.run.RunResult;
import planatlas.summary.HeadlineCell;

/** What a person reads when a run is done. */
final class Answer {

  /** More regions than this make no table that anybody reads on a screen. */
  private static final int MAX_REGIONS = 16;

  private final RunResult result;
  private final StringBuilder text = new StringBuilder();

  Answer(RunResult result) {
    this.result = result;
  }

  String text() {
    Map<String, Long> counts = result.counts();
    line(
        "%s: %s, %,d rejected%s",
        plural(counts.get("inputs"), "input"),
        plural(counts.get("documents"), "document"),
        counts.get("rejects"),
        reasons());
    if (counts.get("skipped") > 0) {
      line(
          "%s skipped, which are no inputs: hidden, of a lock or of the system",
          plural(counts.get("skipped"), "file"));
    }
    if (counts.get("analyzed") < counts.get("inputs")) {
      line(
          "%,d new or changed, which were read and tagged; the others as before",
          counts.get("analyzed"));
    }
    long dropped = counts.get("dropped");
    long other =
        counts.get("documents") - counts.get("counted") - counts.get("duplicates") - dropped;
    line(
        "%s counted; left out: %s, %,d of kinds that the job does not count",
        plural(counts.get("counted"), "document"),
        counts.get("duplicates") == 1 ? "1 copy" : "%,d copies".formatted(counts.get("duplicates")),
        other);
    if (counts.get("overridden") > 0) {
      line(
          "overrides have a say in %s%s",
          plural(counts.get("overridden"), "document"),
          dropped > 0 ? ", %,d of them dropped".formatted(dropped) : "");
    }
    if (counts.get("region_unknown") + counts.get("year_unknown") > 0) {
      line(
          "of those counted, %,d have no known region, %,d no known year",
          counts.get("region_unknown"), counts.get("year_unknown"));
    }
    headline();
    line("");
    String snapshot = result.snapshot().replaceFirst("^file:/*", "/");
    line("tables: %s/*/*.parquet", snapshot);
    line("page: %s/%s", snapshot, Page.FILE);
    line(
        "took %.1f s, %,.0f characters a second: %s",
        result.seconds(), counts.get("characters") / Math.max(0.001, result.seconds()), phases());
    return text.toString();
  }

  /** Where the time went: {@code reading 3.1 s, comparing 2.0 s}. */
  private String phases() {
    return result.phases().entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s %.1f", e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String plural(long n, String noun) {
    return String.format(Locale.ROOT, n == 1 ? "%,d %s" : "%,d %ss", n, noun);
  }

  /** Why inputs were rejected: {@code (2 empty, 1 binary)}. */
  private String reasons() {
    return result.rejectReasons().entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), all -> all.isEmpty() ? "" : " (" + all + ")"));
  }

  private void headline() {
    Map<Integer, List<HeadlineCell>> byYear = new TreeMap<>();
    for (HeadlineCell cell : result.headline()) {
      byYear.computeIfAbsent(cell.year(), y -> new ArrayList<>()).add(cell);
    }
    byYear.forEach(this::year);
  }

  private void year(int year, List<HeadlineCell> cells) {
    Set<String> themes = new LinkedHashSet<>();
    Map<String, Map<String, HeadlineCell>> byRegion = new TreeMap<>();
    for (HeadlineCell cell : cells) {
      byRegion.computeIfAbsent(cell.region(), r -> new LinkedHashMap<>()).put(cell.theme(), cell);
    }
    cells.forEach(cell -> themes.add(cell.theme()));
    TextTable table = new TextTable();
    List<String> head = new ArrayList<>(List.of(year + "", "docs"));
    head.addAll(themes);
    table.row(head);
    byRegion.entrySet().stream()
        .limit(MAX_REGIONS)
        .forEach(e -> table.row(cells(e.getKey(), e.getValue(), themes)));
    line("");
    line("Core mentions, and how many that is in 10,000 words:");
    text.append(table);
    if (byRegion.size() > MAX_REGIONS) {
      line("and %,d more in theme_by_region_year", byRegion.size() - MAX_REGIONS);
    }
  }

  private static List<String> cells(
      String region, Map<String, HeadlineCell> byTheme, Set<String> themes) {
    List<String> row = new ArrayList<>();
    row.add(region);
    row.add(Long.toString(byTheme.values().iterator().next().nDocs()));
    for (String theme : themes) {
      HeadlineCell cell = byTheme.get(theme);
      row.add(
          cell == null
              ? ""
              : String.format(Locale.ROOT, "%d (%.1f)", cell.frequency(), cell.perTenThousand()));
    }
    return row;
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
