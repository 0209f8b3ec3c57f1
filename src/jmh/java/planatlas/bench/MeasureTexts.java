package planatlas.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planatlas.plan.Plan;
import planatlas.segment.HanLpSegmenter;
import planatlas.text.Span;
import planatlas.text.Token;

/**
 * Measures a folder of real documents and writes what made-up plans follow: {@code words.tsv}, the
 * most frequent words with their counts, and {@code figures.json}, quantiles of lengths and how
 * often sentences are repeated. Figures only: no sentence of a document leaves it.
 *
 * <pre>jobs/benchmark measure FOLDER src/test/resources/planatlas/synthetic</pre>
 */
public final class MeasureTexts {

  private static final int WORDS = 8_000;

  private final Map<String, Integer> words = new HashMap<>();
  private final List<Integer> documents = new ArrayList<>();
  private final Map<String, Integer> documentsOf = new HashMap<>();
  private final Map<String, Integer> timesOf = new HashMap<>();
  private long characters;

  private MeasureTexts() {}

  public static void main(String[] args) throws IOException {
    MeasureTexts measured = new MeasureTexts();
    for (Path file : Sources.in(Path.of(args[0]))) {
      Sources.read(file).ifPresent(measured::add);
    }
    measured.write(Path.of(args[1]));
  }

  private void add(Plan plan) {
    int length = 0;
    Set<String> seen = new HashSet<>();
    for (Span span : plan.sentences()) {
      String sentence = span.of(plan.text());
      length += sentence.length();
      timesOf.merge(sentence, 1, Integer::sum);
      if (seen.add(sentence)) {
        documentsOf.merge(sentence, 1, Integer::sum);
      }
      for (Token token : HanLpSegmenter.shared().segment(sentence)) {
        words.merge(sentence.substring(token.begin(), token.end()), 1, Integer::sum);
      }
    }
    documents.add(length);
    characters += length;
  }

  private void write(Path folder) throws IOException {
    List<Integer> single = new ArrayList<>();
    List<Integer> repeated = new ArrayList<>();
    long copies = 0;
    long distinct = 0;
    for (Map.Entry<String, Integer> sentence : timesOf.entrySet()) {
      boolean shared = documentsOf.get(sentence.getKey()) > 1;
      for (int i = 0; i < sentence.getValue(); i++) {
        (shared ? repeated : single).add(sentence.getKey().length());
      }
      copies += shared ? sentence.getValue() : 0;
      distinct += shared ? 1 : 0;
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put(
        "origin",
        "measured by planatlas.bench.MeasureTexts on %,d government work reports of China"
                .formatted(documents.size())
            + " (official documents); lengths in UTF-16 units of the normalised text, each list"
            + " the 0th to the 100th percentile");
    figures.put("documents", documents.size());
    figures.put("characters", characters);
    figures.put("sentences", single.size() + repeated.size());
    figures.put("repeated_share", share(repeated.size(), single.size() + repeated.size()));
    figures.put("copies_of_a_repeated_sentence", share(copies, distinct));
    figures.put("document_characters", percentiles(documents));
    figures.put("sentence_characters", percentiles(single));
    figures.put("repeated_sentence_characters", percentiles(repeated));
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("figures.json").toFile(), figures);
    List<String> lines = new ArrayList<>();
    lines.add("word\tcount");
    words.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .filter(e -> e.getKey().chars().noneMatch(Character::isWhitespace))
        .limit(WORDS)
        .forEach(e -> lines.add(e.getKey() + "\t" + e.getValue()));
    Files.write(folder.resolve("words.tsv"), lines);
  }

  private static double share(long part, long whole) {
    return Math.round(10_000.0 * part / whole) / 10_000.0;
  }

  private static List<Integer> percentiles(List<Integer> values) {
    List<Integer> sorted = values.stream().sorted().toList();
    List<Integer> percentiles = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      percentiles.add(sorted.get((int) ((sorted.size() - 1) * (long) i / 100)));
    }
    return percentiles;
  }
}
