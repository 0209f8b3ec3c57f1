package planatlas.region;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text itself says of whose it is, near its ends and where lines begin. */
final class TextClues {

  private static final int HEAD = 1500;
  private static final int TAIL = 1500;
  private static final int ISSUER_HEAD = 300;
  private static final int SHORT_LINE = 45;
  private static final int LONGEST_LINE = 160;

  private static final Pattern LINE_LEADS = Pattern.compile("(?:[—\\-–（(\\s]|中共|发文机[关构][：:])*");

  private final Clues clues;

  TextClues(Clues clues) {
    this.clues = clues;
  }

  /** What stands in the text itself, whose chains are given. */
  void read(String text, List<Chain> found) {
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
      Matcher session = Phrases.in(Phrases.SESSION, text, chain.end(), chain.end() + 60);
      Matcher before = Phrases.in(Phrases.BEFORE_SESSION, text, lineBegin, chain.begin());
      if (session.lookingAt() && before.matches()) {
        clues.add(Clue.Kind.SESSION, chain, text, session.group());
        return;
      }
    }
    if (endsWith(text, chain.begin(), "代表")
        && (text.startsWith("人民政府", chain.end()) || text.startsWith("政府", chain.end()))) {
      clues.add(Clue.Kind.ON_BEHALF, chain, text, "人民政府");
      return;
    }
    if (lineEnd - chain.end() > LONGEST_LINE) {
      return;
    }
    if (inHead && Phrases.followsField(text, chain.begin())) {
      clues.add(Clue.Kind.FIELD, chain, text, "");
      return;
    }
    if (Phrases.in(LINE_LEADS, text, lineBegin, chain.begin()).matches()) {
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
    Matcher speaker = Phrases.in(Phrases.SPEAKER, text, chain.end(), lineEnd);
    if (inHead && speaker.lookingAt()) {
      clues.add(Clue.Kind.SPEAKER, chain, text, speaker.group());
      return;
    }
    if (inHead && Phrases.in(Phrases.RED_HEAD, text, chain.end(), lineEnd).matches()) {
      clues.add(Clue.Kind.RED_HEAD, chain, text, text.substring(chain.end(), lineEnd));
      return;
    }
    boolean isShort = lineEnd - chain.end() <= SHORT_LINE;
    boolean addressed = text.charAt(lineEnd - 1) == '：' || text.charAt(lineEnd - 1) == ':';
    if (isShort
        && !addressed
        && Phrases.in(Phrases.BODY_LINE, text, chain.end(), lineEnd).matches()) {
      int next = Math.min(lineEnd + 1, text.length());
      Matcher date = Phrases.in(Phrases.DATE_LINE, text, next, lineEnd(text, next));
      if (lineEnd < text.length() && date.matches()) {
        clues.add(Clue.Kind.SIGNATURE, chain, text, text.substring(chain.end(), lineEnd));
      } else if (chain.begin() < ISSUER_HEAD || chain.begin() > text.length() - ISSUER_HEAD) {
        clues.add(Clue.Kind.ISSUER, chain, text, text.substring(chain.end(), lineEnd));
      }
    } else if (inHead && Phrases.in(Phrases.BODY_ABOUT, text, chain.end(), lineEnd).lookingAt()) {
      Matcher bodyName = Phrases.in(Phrases.BODY, text, chain.end(), lineEnd);
      clues.add(Clue.Kind.ISSUER, chain, text, bodyName.lookingAt() ? bodyName.group() : "");
    }
  }

  private static boolean endsWith(String text, int at, String words) {
    return at >= words.length() && text.startsWith(words, at - words.length());
  }
}
