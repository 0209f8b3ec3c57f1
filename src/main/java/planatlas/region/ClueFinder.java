package planatlas.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.FramePiece;
import planatlas.text.Simplified;

/** Finds the places in a document that name whose it is. Safe to share. */
final class ClueFinder {

  private static final int HEAD = 1500;
  private static final int TAIL = 1500;
  private static final int SHORT_LINE = 45;

  private static final String ORG =
      "(?:委|人民政府|政府|市委|县委|区委|省委|州委|盟委|旗委|党委|行署|行政公署|[\\u4e00-\\u9fff、（）()]{0,24}(?:局|厅|委员会|办公室|办公厅|政府|教委|教工委|督导室|督导团|管委会|法院|检察院|人大|政协|研究院|教研室|教科所|教科院|中心|公署|党组))";

  private static final Pattern SESSION =
      Pattern.compile("第?[一二三四五六七八九十百〇零\\d]{1,4}\\s*届[^。]{0,30}?(?:人\\s*民\\s*代\\s*表\\s*大\\s*会|人大)");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:人民政府|政府)?\\s*(?:代理|代|副)?(?:市\\s*长|县\\s*长|区\\s*长|省\\s*长|州\\s*长|盟\\s*长|旗\\s*长|主\\s*席|专员)");
  private static final Pattern RED_HEAD = Pattern.compile(ORG + "\\s*文件\\s*$");
  private static final Pattern ORG_LINE = Pattern.compile(ORG + "(?:[\\s　、].{0,60})?\\s*$");
  private static final Pattern ORG_ABOUT = Pattern.compile(ORG + ".{0,40}?关于");
  private static final Pattern ORG_FIRST = Pattern.compile(ORG);
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "\\s*[（(]?[\\d〇○零Oo一二三四五六七八九十]{4}\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月.{0,6}\\s*");
  private static final Pattern BEFORE_SESSION =
      Pattern.compile("[—\\-–\\s（(]*(?:[\\d〇○零一二三四五六七八九十年月日\\s]*)(?:在)?(?:中国共产党)?");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:来源|发布机构|发布单位|发文机关|发文机构|发文单位|制发机关|公开主体|供稿单位|供稿|作者|名称|标题|主办单位|主办|承办单位|承办|版权所有)[：:][\\s|｜]*");
  private static final Pattern SITE_CODE = Pattern.compile("网站标识码[：:\\s]*([0-9]{6})[0-9]{4}");
  private static final Pattern NOT_A_PLACE =
      Pattern.compile(
          "大学|学院|中学|小学|学校|幼儿园|医院|路|街|大道|公司|集团|银行|日报|晚报|精神|模式|经验|会议|讲话|宣言|公约|倡议|运河|机场|港|站");

  private final Gazetteer gazetteer;

  ClueFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** What stands in the text itself, whose chains are given. */
  List<Clue> inText(String text, List<Chain> chains) {
    List<Clue> clues = new ArrayList<>();
    for (Chain chain : chains) {
      boolean inHead = chain.begin() < HEAD;
      int lineBegin = text.lastIndexOf('\n', chain.begin() - 1) + 1;
      int lineEnd = text.indexOf('\n', chain.end());
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      boolean shortLine = lineEnd - lineBegin <= SHORT_LINE;
      if (inHead || shortLine || chain.begin() > text.length() - TAIL) {
        clue(text, chain, lineBegin, lineEnd, inHead, clues);
      }
    }
    return clues;
  }

  private void clue(
      String text, Chain chain, int lineBegin, int lineEnd, boolean inHead, List<Clue> clues) {
    String before = text.substring(lineBegin, chain.begin());
    String after = text.substring(chain.end(), Math.min(text.length(), chain.end() + 80));
    String rest = text.substring(chain.end(), lineEnd);
    String bare = before.strip();
    Matcher session = SESSION.matcher(after);
    if (inHead && session.lookingAt() && BEFORE_SESSION.matcher(before).matches()) {
      add(clues, Clue.Kind.SESSION, chain, text, after.substring(0, session.end()));
      return;
    }
    if (before.endsWith("代表") && (after.startsWith("人民政府") || after.startsWith("政府"))) {
      add(clues, Clue.Kind.ON_BEHALF, chain, text, "人民政府");
      return;
    }
    boolean atStart = bare.isEmpty() || bare.matches("[—\\-–（(]+|中共");
    if (!atStart || rest.length() > 120) {
      return;
    }
    Matcher speaker = SPEAKER.matcher(rest);
    if (inHead && speaker.lookingAt()) {
      add(clues, Clue.Kind.SPEAKER, chain, text, rest.substring(0, speaker.end()));
    } else if (inHead && RED_HEAD.matcher(rest).matches()) {
      add(clues, Clue.Kind.RED_HEAD, chain, text, rest.strip());
    } else if (rest.length() <= SHORT_LINE && ORG_LINE.matcher(rest).matches()) {
      boolean dated = DATE_LINE.matcher(nextLine(text, lineEnd)).matches();
      if (dated) {
        add(clues, Clue.Kind.SIGNATURE, chain, text, rest.strip());
      } else if (chain.begin() < 300 && !rest.endsWith("：") && !rest.endsWith(":")) {
        add(clues, Clue.Kind.ISSUER, chain, text, rest.strip());
      }
    } else if (inHead && ORG_ABOUT.matcher(rest).lookingAt()) {
      Matcher org = ORG_FIRST.matcher(rest);
      String words = org.lookingAt() ? rest.substring(0, org.end()) : "";
      add(clues, Clue.Kind.ISSUER, chain, text, words);
    }
  }

  private static String nextLine(String text, int lineEnd) {
    if (lineEnd + 1 >= text.length()) {
      return "";
    }
    int end = text.indexOf('\n', lineEnd + 1);
    return text.substring(lineEnd + 1, end < 0 ? text.length() : end);
  }

  private static void add(List<Clue> clues, Clue.Kind kind, Chain chain, String text, String more) {
    clues.add(new Clue(kind, chain.candidates(), chain.words(text) + more.strip()));
  }

  /** What a title says: the place that it begins with, or the one that it speaks of. */
  List<Clue> inTitle(String title, int year, Clue.Kind kind) {
    List<Clue> clues = new ArrayList<>();
    if (title == null) {
      return clues;
    }
    String text = Simplified.of(title);
    for (Chain chain : chains(text, year)) {
      String before = text.substring(0, chain.begin()).strip();
      String after = text.substring(chain.end());
      if (NOT_A_PLACE.matcher(after).lookingAt()) {
        continue;
      }
      boolean leads =
          before.isEmpty() || before.matches("(?:中共|[\\d〇○零一二三四五六七八九十]{4}年?|关于印发|关于|《|——|\\s)+");
      boolean others = before.contains("转发") || before.matches(".*(?:同意|支持|表彰|授予|设立|批准|关于).*");
      if (leads && clues.isEmpty()) {
        add(clues, kind, chain, text, "");
      } else if (!others && clues.isEmpty()) {
        add(clues, Clue.Kind.TITLE_INSIDE, chain, text, "");
      }
    }
    return clues;
  }

  /** What the page around the text says. */
  List<Clue> inFrame(List<FramePiece> frame, Map<String, String> metadata, int year) {
    List<Clue> clues =
        new ArrayList<>(inTitle(metadata.get("title"), year, Clue.Kind.METADATA_TITLE));
    for (FramePiece piece : frame) {
      String text = Simplified.of(piece.text());
      siteCode(text, year, clues);
      for (Chain chain : chains(text, year)) {
        String after = text.substring(chain.end());
        if (!ORG_FIRST.matcher(after).lookingAt() || NOT_A_PLACE.matcher(after).lookingAt()) {
          continue;
        }
        Clue.Kind kind = Clue.Kind.SITE;
        if (piece.kind() == FramePiece.Kind.METADATA) {
          if (!followsField(text, chain.begin())) {
            continue;
          }
          kind = Clue.Kind.FIELD;
        }
        add(clues, kind, chain, text, "");
      }
    }
    String source = metadata.get("source");
    if (source != null && !source.startsWith("http")) {
      for (Chain chain : chains(Simplified.of(source), year)) {
        add(clues, Clue.Kind.FIELD, chain, Simplified.of(source), "");
      }
    }
    return clues;
  }

  private static boolean followsField(String text, int at) {
    Matcher field = FIELD.matcher(text).region(Math.max(0, at - 24), at);
    while (field.find()) {
      if (field.end() == at) {
        return true;
      }
    }
    return false;
  }

  private void siteCode(String text, int year, List<Clue> clues) {
    Matcher code = SITE_CODE.matcher(text);
    while (code.find()) {
      gazetteer
          .division(code.group(1), year)
          .ifPresent(d -> clues.add(new Clue(Clue.Kind.SITE_CODE, List.of(d), code.group())));
    }
  }

  private List<Chain> chains(String text, int year) {
    return Chain.of(gazetteer.names().hits(text, 0, text.length()), gazetteer, year);
  }
}
