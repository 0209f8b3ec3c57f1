package planatlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.region.Level;
import planatlas.theme.Context;
import planatlas.theme.Lexicon;
import planatlas.theme.LexiconReader;
import planatlas.theme.Term;
import planatlas.theme.Theme;

/**
 * Plans that nobody wrote, the same for the same number, of which everything is known: the bureau,
 * the year and how often each theme is named.
 *
 * <p>Word frequencies, the lengths of sentences and of plans, and the share of sentences that
 * several plans have in common are those of real reports ({@code synthetic/figures.json}, {@code
 * words.tsv}); words from which a wording of the shipped lexicon or of its contexts could come
 * about are left out. Lengths of plans follow the measured ones, scaled to a given mean: at 10,000
 * characters a hundred thousand plans are a thousand million characters. What is in common are
 * single sentences of a pool, so that no plan is a copy of another. Safe to share.
 */
public final class SyntheticPlans {

  /** What the plan of one number says. {@code core} has every theme, zeros included. */
  public record Truth(String region, int year, Map<String, Integer> core) {}

  /** A wording that is put into sentences, and the themes that it counts for since a year. */
  private record Place(String wording, List<String> themes, int since) {}

  /** Characters of a plan of {@link #shipped()}, in the mean. */
  private static final int SHORT = 3_000;

  private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八"};

  /** Files of one folder at most. */
  private static final int FOLDER = 1000;

  private static final int FIRST_YEAR = 1981;
  private static final int LAST_YEAR = 2024;
  private static final int SENTENCES_OF_AN_ITEM = 5;

  /** Characters for each term that a plan names, in the mean. */
  private static final int CHARACTERS_A_TERM = 1_000;

  private static final List<Place> PLACES =
      List.of(
          new Place("集团化办学", List.of("group_schooling"), 0),
          new Place("名校集团", List.of("group_schooling"), 0),
          new Place("教联体", List.of("group_schooling"), 0),
          new Place("双减", List.of("double_reduction"), 2021),
          new Place("作业负担和校外培训负担", List.of("double_reduction", "tutoring_governance"), 0),
          new Place("心理健康教育", List.of("mental_health"), 0),
          new Place("心理辅导室", List.of("mental_health"), 0),
          new Place("校外培训治理", List.of("tutoring_governance"), 0),
          new Place("校外培训监管", List.of("tutoring_governance"), 0));

  /** What would tell another region, year, kind or part; and nobody is to be named. */
  private static final List<String> FRAME =
      List.of(
          "年", "月", "日", "省", "市", "县", "区", "州", "旗", "盟", "局", "厅", "委", "回顾", "总结", "完成情况",
          "工作情况", "成效", "成绩", "成就", "进展", "过去", "名词", "术语", "用语", "词语", "注释", "解释", "说明", "印发",
          "抄送", "报送", "主送", "现将", "各位", "代表", "附件", "问题", "报告", "习近平");

  private final MeasuredFigures figures;
  private final NeutralWords words;
  private final List<String> pool = new ArrayList<>();
  private final List<String> themes;
  private final double scale;
  private final Gazetteer gazetteer = Gazetteer.shipped();
  private final List<Division> places = new ArrayList<>();

  /** How many plans of later years there are before those of each year, from the last year on. */
  private final int[] before = new int[LAST_YEAR - FIRST_YEAR + 2];

  private SyntheticPlans(Lexicon lexicon, int meanCharacters) throws IOException {
    figures = MeasuredFigures.shipped();
    scale = meanCharacters / figures.meanDocument();
    themes = lexicon.themes().stream().map(Theme::id).toList();
    words = NeutralWords.without(phrases(lexicon), names(gazetteer));
    int repeated = figures.repeatedSentences();
    SplittableRandom random = new SplittableRandom(repeated);
    for (int i = 0; i < repeated; i++) {
      StringBuilder sentence = new StringBuilder();
      words.phrase(sentence, random, length(figures.repeatedSentenceCharacters(), random));
      pool.add(sentence.append('。').toString());
    }
    gazetteer.divisions().stream()
        .filter(d -> d.level() != Level.NATION && d.existsIn(LAST_YEAR))
        // Those that are oldest first: of any year there are the first so many.
        .sorted(Comparator.comparingInt(Division::validFrom).thenComparing(Division::code))
        .forEach(places::add);
    for (int i = 1; i < before.length; i++) {
      int year = LAST_YEAR + 1 - i;
      before[i] = before[i - 1] + (int) places.stream().filter(d -> d.validFrom() <= year).count();
    }
  }

  /** Short plans, of 3,000 characters in the mean. */
  public static SyntheticPlans shipped() throws IOException {
    return ofMeanLength(SHORT);
  }

  public static SyntheticPlans ofMeanLength(int characters) throws IOException {
    Path lexicon = Path.of("data/themes/education.json");
    return new SyntheticPlans(
        LexiconReader.read(lexicon.toString(), Files.readAllBytes(lexicon))
            .fold(
                read -> read,
                problems -> {
                  throw new AssertionError(problems.toString());
                }),
        characters);
  }

  private static Set<String> phrases(Lexicon lexicon) {
    Set<String> phrases = new HashSet<>(FRAME);
    for (Theme theme : lexicon.themes()) {
      phrases.addAll(theme.exclude());
      for (Term term : theme.terms()) {
        phrases.addAll(term.wordings());
        for (Context context : List.of(term.needs(), term.unless())) {
          Stream.of(
                  context.beforeAny(),
                  context.afterAny(),
                  context.sentenceAny(),
                  context.paragraphAny(),
                  context.documentAny())
              .forEach(phrases::addAll);
        }
      }
    }
    return phrases;
  }

  /** Names of places, whole and without the word for what they are. */
  private static Set<String> names(Gazetteer gazetteer) {
    Set<String> names = new HashSet<>();
    for (Division division : gazetteer.divisions()) {
      names.add(division.name());
      if (division.name().length() > 2) {
        names.add(division.name().substring(0, division.name().length() - 1));
      }
    }
    return names;
  }

  /** The words that sentences are made of, without the wordings put into them. */
  public List<String> vocabulary() {
    return words.all();
  }

  /** How many plans differ in bureau or year; higher numbers are not to be asked for. */
  public int size() {
    return before[before.length - 1];
  }

  /** How many bureaus have plans of the last year: the plans of the first numbers. */
  public int bureaus() {
    return places.size();
  }

  /** Where the file of plan {@code number} lies below its folder. */
  public String name(int number) {
    return "%04d/plan%07d.txt".formatted(number / FOLDER, number);
  }

  /** What all numbers of a plan begin with; {@link #text} and {@link #truth} agree by it. */
  private record Draft(
      Division bureau, int year, int length, List<Place> terms, int day, long body) {}

  private Draft draft(int number) {
    if (number < 0 || number >= size()) {
      throw new IllegalArgumentException("plan %d of %d".formatted(number, size()));
    }
    int back = 0;
    while (number >= before[back + 1]) {
      back++;
    }
    int bureau = number - before[back];
    SplittableRandom random = new SplittableRandom(number);
    int length = (int) (MeasuredFigures.draw(figures.documentCharacters(), random) * scale);
    List<Place> terms = new ArrayList<>();
    for (int n = random.nextInt(2 * length / CHARACTERS_A_TERM + 1); n > 0; n--) {
      terms.add(PLACES.get(random.nextInt(PLACES.size())));
    }
    return new Draft(
        places.get(bureau),
        LAST_YEAR - back,
        length,
        terms,
        1 + random.nextInt(28),
        random.nextLong());
  }

  public Truth truth(int number) {
    Draft draft = draft(number);
    Map<String, Integer> core = new TreeMap<>();
    themes.forEach(theme -> core.put(theme, 0));
    for (Place place : draft.terms) {
      if (place.since <= draft.year) {
        place.themes.forEach(theme -> core.merge(theme, 1, Integer::sum));
      }
    }
    return new Truth(draft.bureau.code(), draft.year, core);
  }

  public String text(int number) {
    Draft draft = draft(number);
    SplittableRandom random = new SplittableRandom(draft.body);
    String office = draft.bureau.name() + "教育局";
    StringBuilder text = new StringBuilder(draft.length + 500);
    gazetteer.path(draft.bureau, draft.year).stream()
        .filter(upper -> !upper.equals(draft.bureau))
        .forEach(upper -> text.insert(0, upper.name()));
    text.append(office).append(draft.year).append("年教育工作要点\n\n");
    text.append(draft.year).append("年，").append(office).append("按照下列要点安排全年工作。\n\n");
    // The first sentence of an item has a number, and so is like no other.
    double repeatedBehindTheFirst =
        figures.repeatedShare() * SENTENCES_OF_AN_ITEM / (SENTENCES_OF_AN_ITEM - 1);
    int terms = 0;
    int due = due(draft, terms);
    for (int section = 0; section < NUMERALS.length; section++) {
      text.append(NUMERALS[section]).append('、');
      words.phrase(text, random, 14);
      text.append('\n');
      int end = draft.length * (section + 1) / NUMERALS.length;
      for (int item = 1; text.length() < end; item++) {
        text.append(item).append('.');
        for (int i = 0; i < SENTENCES_OF_AN_ITEM && text.length() < end; i++) {
          if (text.length() >= due) {
            sentence(text, random, draft.terms.get(terms++).wording);
            due = due(draft, terms);
          } else if (i > 0 && random.nextDouble() < repeatedBehindTheFirst) {
            text.append(pool.get(random.nextInt(pool.size())));
          } else {
            sentence(text, random, null);
          }
        }
        text.append('\n');
      }
    }
    while (terms < draft.terms.size()) {
      sentence(text, random, draft.terms.get(terms++).wording);
      text.append('\n');
    }
    return text.append('\n')
        .append(office)
        .append('\n')
        .append("%d年2月%d日\n".formatted(draft.year, draft.day))
        .toString();
  }

  /** From which character on the next term is put in: they are spread evenly. */
  private static int due(Draft draft, int terms) {
    int all = draft.terms.size();
    return terms == all ? Integer.MAX_VALUE : (int) ((long) draft.length * (terms + 1) / (all + 1));
  }

  private double length(List<Integer> percentiles, SplittableRandom random) {
    // One for the full stop.
    return Math.max(2, MeasuredFigures.draw(percentiles, random) - 1);
  }

  private void sentence(StringBuilder text, SplittableRandom random, String term) {
    double length = length(figures.sentenceCharacters(), random);
    if (term != null) {
      text.append("推进").append(term).append('，');
      length -= term.length() + 3;
    }
    words.phrase(text, random, length);
    text.append('。');
  }

  /** Writes the plans of the numbers from 0, replacing what is there. */
  public void write(Path folder, int plans) throws IOException {
    write(folder, 0, plans);
  }

  /** Writes the plans of the numbers from {@code from} up to but not with {@code to}. */
  public void write(Path folder, int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      if (number == from || number % FOLDER == 0) {
        Files.createDirectories(folder.resolve(name(number)).getParent());
      }
    }
    IntStream.range(from, to)
        .parallel()
        .forEach(
            number -> {
              try {
                Files.writeString(folder.resolve(name(number)), text(number));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
