package planatlas.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.FramePiece;
import planatlas.text.Simplified;

/** Finds the places in one document that name whose it is. Not safe to share. */
final class ClueFinder {

  private static final int HEAD = 1500;
  private static final int TAIL = 1500;
  private static final int ISSUER_HEAD = 300;
  private static final int SHORT_LINE = 45;
  private static final int LONGEST_LINE = 160;

  private static final Pattern LEADS =
      Pattern.compile("(?:中共|[\\d〇○零一二三四五六七八九十]{4}年?|关于|印发|《|——|\\s)*");
  private static final Pattern LINE_LEADS = Pattern.compile("(?:[—\\-–（(\\s]|中共|发文机[关构][：:])*");
  private static final Pattern OF_OTHERS =
      Pattern.compile(".*(?:转发|同意|支持|表彰|授予|设立|批准|贯彻|落实|关于|学习).*");

  private final Gazetteer gazetteer;
  private final Chains chains;
  private final BodyProfile body;
  private final List<Clue> clues = new ArrayList<>();

  ClueFinder(Gazetteer gazetteer, Chains chains, BodyProfile body) {
    this.gazetteer = gazetteer;
    this.chains = chains;
    this.body = body;
  }

  List<Clue> clues() {
    return clues;
  }

  /** What stands in the text itself, whose chains are given. */
  void readText(String text, List<Chain> found) {
    for (Chain chain : found) {
      boolean edge = chain.begin() < HEAD || chain.begin() > text.length() - TAIL;
      boolean beginsLine = chain.begin() == 0 || text.charAt(chain.begin() - 1) == '\n';
      if (edge || beginsLine) {
        readLine(text, chain);
      }
    }
  }

  private void readLine(String text, Chain chain) {
    int lineBegin = lineBegin(text, chain.begin());
    int lineEnd = lineEnd(text, chain.end());
    boolean inHead = chain.begin() < HEAD;
    if (chain.begin() - lineBegin <= SHORT_LINE && inHead) {
      Matcher session = in(Phrases.SESSION, text, chain.end(), chain.end() + 60);
      Matcher before = in(Phrases.BEFORE_SESSION, text, lineBegin, chain.begin());
      if (session.lookingAt() && before.matches()) {
        add(Clue.Kind.SESSION, chain, text, session.group());
        return;
      }
    }
    if (endsWith(text, chain.begin(), "代表")
        && (text.startsWith("人民政府", chain.end()) || text.startsWith("政府", chain.end()))) {
      add(Clue.Kind.ON_BEHALF, chain, text, "人民政府");
      return;
    }
    if (lineEnd - chain.end() > LONGEST_LINE) {
      return;
    }
    if (inHead && followsField(text, chain.begin())) {
      add(Clue.Kind.FIELD, chain, text, "");
      return;
    }
    if (in(LINE_LEADS, text, lineBegin, chain.begin()).matches()) {
      readOwnLine(text, chain, lineEnd, inHead);
    }
  }

  /** Where the line of {@code at} begins, or somewhere before it that is far enough. */
  private static int lineBegin(String text, int at) {
    int begin = at;
    while (begin > 0 && at - begin < LONGEST_LINE && text.charAt(begin - 1) != '\n') {
      begin--;
    }
    return begin;
  }

  private static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && end - at <= LONGEST_LINE && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /** A line that begins with the name of a place. */
  private void readOwnLine(String text, Chain chain, int lineEnd, boolean inHead) {
    Matcher speaker = in(Phrases.SPEAKER, text, chain.end(), lineEnd);
    if (inHead && speaker.lookingAt()) {
      add(Clue.Kind.SPEAKER, chain, text, speaker.group());
      return;
    }
    if (inHead && in(Phrases.RED_HEAD, text, chain.end(), lineEnd).matches()) {
      add(Clue.Kind.RED_HEAD, chain, text, text.substring(chain.end(), lineEnd));
      return;
    }
    boolean isShort = lineEnd - chain.end() <= SHORT_LINE;
    boolean addressed = text.charAt(lineEnd - 1) == '：' || text.charAt(lineEnd - 1) == ':';
    if (isShort && !addressed && in(Phrases.BODY_LINE, text, chain.end(), lineEnd).matches()) {
      int next = Math.min(lineEnd + 1, text.length());
      Matcher date = in(Phrases.DATE_LINE, text, next, lineEnd(text, next));
      if (lineEnd < text.length() && date.matches()) {
        add(Clue.Kind.SIGNATURE, chain, text, text.substring(chain.end(), lineEnd));
      } else if (chain.begin() < ISSUER_HEAD || chain.begin() > text.length() - ISSUER_HEAD) {
        add(Clue.Kind.ISSUER, chain, text, text.substring(chain.end(), lineEnd));
      }
    } else if (inHead && in(Phrases.BODY_ABOUT, text, chain.end(), lineEnd).lookingAt()) {
      Matcher bodyName = in(Phrases.BODY, text, chain.end(), lineEnd);
      add(Clue.Kind.ISSUER, chain, text, bodyName.lookingAt() ? bodyName.group() : "");
    }
  }

  private static Matcher in(Pattern pattern, String text, int from, int to) {
    int end = Math.min(Math.max(to, 0), text.length());
    return pattern.matcher(text).region(Math.min(from, end), end);
  }

  private static boolean endsWith(String text, int at, String words) {
    return at >= words.length() && text.startsWith(words, at - words.length());
  }

  private static boolean followsField(String text, int at) {
    Matcher field = in(Phrases.FIELD, text, Math.max(0, at - 16), at);
    while (field.find()) {
      if (field.end() == at) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds what {@code chain} may mean. A weak name counts only before a public body, or where the
   * text names the division in full as well.
   */
  private void add(Clue.Kind kind, Chain chain, String text, String more) {
    String words = chain.words(text) + more.strip();
    Matcher zone = in(Phrases.ZONE, text, chain.end(), chain.end() + 24);
    if (zone.lookingAt()) {
      clues.add(new Clue(kind, List.of(), chain.words(text) + zone.group()));
      return;
    }
    List<Division> candidates = chain.candidates();
    boolean beforeBody =
        in(Phrases.BODY, text, chain.end(), chain.end() + 30).lookingAt()
            || kind == Clue.Kind.SESSION;
    if (chain.isWeak() && !beforeBody) {
      candidates = candidates.stream().filter(d -> body.of(d).strong > 0).toList();
      if (candidates.isEmpty()) {
        return;
      }
    }
    clues.add(new Clue(demoted(kind, candidates), candidates, words));
  }

  /** The first to sign is who sends the paper out; what stands below it may be forwarded. */
  private Clue.Kind demoted(Clue.Kind kind, List<Division> candidates) {
    boolean second =
        (signs(kind) || kind == Clue.Kind.ISSUER)
            && clues.stream()
                .anyMatch(c -> signs(c.kind()) && Collections.disjoint(c.candidates(), candidates));
    return second ? Clue.Kind.MENTION : kind;
  }

  private static boolean signs(Clue.Kind kind) {
    return kind == Clue.Kind.SIGNATURE || kind == Clue.Kind.RED_HEAD;
  }

  /** What a title says: the place that it begins with, or else the one that it speaks of. */
  void readTitle(String title, boolean metadata) {
    if (title == null) {
      return;
    }
    String text = Simplified.of(title);
    int before = clues.size();
    for (Chain chain : chains.of(text)) {
      if (clues.size() > before) {
        return;
      }
      if (in(Phrases.NOT_A_PLACE, text, chain.end(), text.length()).lookingAt()) {
        continue;
      }
      if (in(LEADS, text, 0, chain.begin()).matches()) {
        boolean issuer = in(Phrases.BODY, text, chain.end(), text.length()).lookingAt();
        Clue.Kind kind = issuer ? Clue.Kind.TITLE_ISSUER : Clue.Kind.TITLE;
        add(metadata ? Clue.Kind.METADATA_TITLE : kind, chain, text, "");
      } else if (!in(OF_OTHERS, text, 0, chain.begin()).matches()) {
        add(Clue.Kind.MENTION, chain, text, "");
      }
    }
  }

  /** What the page around the text says. */
  void readFrame(List<FramePiece> frame, Map<String, String> metadata) {
    for (FramePiece piece : frame) {
      String text = Simplified.of(piece.text());
      readSiteCode(text);
      boolean fields = piece.kind() == FramePiece.Kind.METADATA;
      for (Chain chain : chains.of(text)) {
        boolean said = followsField(text, chain.begin());
        if (in(Phrases.BODY, text, chain.end(), text.length()).lookingAt() && (said || !fields)) {
          add(said && fields ? Clue.Kind.FIELD : Clue.Kind.SITE, chain, text, "");
        }
      }
    }
    readTitle(metadata.get("title"), true);
    String source = metadata.getOrDefault("source", "http");
    if (!source.startsWith("http")) {
      String text = Simplified.of(source);
      chains.of(text).stream().findFirst().ifPresent(c -> add(Clue.Kind.FIELD, c, text, ""));
    }
  }

  private void readSiteCode(String text) {
    Matcher code = Phrases.SITE_CODE.matcher(text);
    while (code.find()) {
      gazetteer
          .division(code.group(1), chains.year())
          .ifPresent(d -> clues.add(new Clue(Clue.Kind.SITE_CODE, List.of(d), code.group())));
    }
  }
}
