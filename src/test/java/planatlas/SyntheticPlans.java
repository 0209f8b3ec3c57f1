package planatlas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.region.Level;
import planatlas.segment.HanLpSegmenter;
import planatlas.text.Token;
import planatlas.theme.Lexicon;
import planatlas.theme.LexiconReader;

/**
 * Plans that nobody wrote, the same for the same number: bureaus of real counties, one a year, in
 * the words of the sample (each follows one that it follows there, or any) and with the terms of
 * the lexicons. Of two plans of one number or of different runs every character is the same; two of
 * different numbers have little more in common than the frame. Safe to share.
 */
public final class SyntheticPlans {

  /** Files of one folder at most. */
  private static final int FOLDER = 1000;

  private static final char NOT_UTF8 = '\ufffd';

  private static final int LAST_YEAR = 2024;
  private static final int YEARS = 25;
  private static final int ITEMS = 24;

  /** So many words of a hundred follow none that the sample knows. */
  private static final int LEAPS = 12;

  /** So many sentences of a hundred name a term of the lexicons. */
  private static final int TERMS = 15;

  private final List<String> words = new ArrayList<>();
  private final Map<String, List<String>> followers = new LinkedHashMap<>();
  private final List<String> terms;
  private final List<String> places = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private SyntheticPlans(Stream<String> texts, List<Lexicon> lexicons) {
    texts.forEach(this::learn);
    terms =
        lexicons.stream()
            .flatMap(l -> l.themes().stream())
            .flatMap(theme -> theme.terms().stream())
            .map(term -> term.text())
            .distinct()
            .toList();
    Gazetteer gazetteer = Gazetteer.shipped();
    for (Division division : gazetteer.divisions()) {
      if (division.level() == Level.COUNTY
          && division.validFrom() <= LAST_YEAR - YEARS
          && division.existsIn(LAST_YEAR)) {
        List<Division> path = gazetteer.path(division, LAST_YEAR);
        StringBuilder place = new StringBuilder();
        path.forEach(p -> place.append(p.equals(division) ? "" : p.name()));
        places.add(place.toString());
        names.add(division.name());
      }
    }
  }

  /** In the words of the shipped sample, with the terms of the shipped lexicon of four themes. */
  public static SyntheticPlans shipped() throws IOException {
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(Path.of("data/sample/plans"))) {
      for (Path file : files.sorted().toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    texts.removeIf(text -> text.indexOf(NOT_UTF8) >= 0);
    Path lexicon = Path.of("data/themes/education.json");
    return new SyntheticPlans(
        texts.stream(),
        LexiconReader.read(lexicon.toString(), Files.readAllBytes(lexicon))
            .fold(
                List::of,
                problems -> {
                  throw new AssertionError(problems.toString());
                }));
  }

  private void learn(String text) {
    text.lines()
        .filter(line -> line.length() > 60 && line.endsWith("。"))
        .forEach(
            line -> {
              String before = "";
              for (Token token : HanLpSegmenter.shared().segment(line)) {
                String word = line.substring(token.begin(), token.end());
                followers.computeIfAbsent(before, b -> new ArrayList<>()).add(word);
                if (Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HAN) {
                  words.add(word);
                }
                before = word;
              }
            });
  }

  /** How many counties have plans; plans of numbers so far apart are of different years. */
  public int bureaus() {
    return names.size();
  }

  /** Where the file of plan {@code number} lies below its folder. */
  public String name(int number) {
    return "%04d/plan%07d.txt".formatted(number / FOLDER, number);
  }

  /** About 3,000 characters. */
  public String text(int number) {
    int bureau = number % names.size();
    int year = LAST_YEAR - number / names.size() % YEARS;
    String office = names.get(bureau) + "教育局";
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder text = new StringBuilder(4000);
    text.append(places.get(bureau)).append(office).append(year).append("年工作要点\n\n");
    text.append(year).append("年，").append(office).append("按照下列要点安排全年工作。\n\n");
    for (int item = 0; item < ITEMS; item++) {
      if (item % 6 == 0) {
        text.append("一二三四".charAt(item / 6)).append("、");
        phrase(text, random, 6);
        text.append('\n');
      }
      text.append(item + 1).append('.');
      for (int sentence = 0; sentence < 3; sentence++) {
        sentence(text, random);
      }
      text.append('\n');
    }
    return text.append('\n')
        .append(office)
        .append('\n')
        .append("%d年2月%d日\n".formatted(year, 1 + random.nextInt(28)))
        .toString();
  }

  private void sentence(StringBuilder text, SplittableRandom random) {
    if (random.nextInt(100) < TERMS) {
      text.append("推进").append(terms.get(random.nextInt(terms.size()))).append("，");
    }
    phrase(text, random, 16 + random.nextInt(24));
    text.append("。");
  }

  /** Words that follow each other, but for the marks that would end a sentence. */
  private void phrase(StringBuilder text, SplittableRandom random, int length) {
    String word = words.get(random.nextInt(words.size()));
    for (int i = 0; i < length; i++) {
      text.append(word);
      List<String> next = followers.getOrDefault(word, List.of());
      word =
          next.isEmpty() || random.nextInt(100) < LEAPS
              ? words.get(random.nextInt(words.size()))
              : next.get(random.nextInt(next.size()));
      if ("。！？；：\n".contains(word)) {
        word = words.get(random.nextInt(words.size()));
      }
    }
  }

  /** Writes the plans of the numbers from 0, replacing what is there. */
  public void write(Path folder, int plans) throws IOException {
    for (int first = 0; first < plans; first += FOLDER) {
      Files.createDirectories(folder.resolve(name(first)).getParent());
    }
    IntStream.range(0, plans)
        .forEach(
            number -> {
              try {
                Files.writeString(folder.resolve(name(number)), text(number));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }
}
