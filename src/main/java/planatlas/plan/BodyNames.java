package planatlas.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How public bodies are called. An office or department of a bureau stands for its bureau (X教育局办公室
 * is X教育局), that of a government for itself (X人民政府办公室).
 */
final class BodyNames {

  private static final String HAN = "\\u4e00-\\u9fff";

  private static final String END =
      "(?:人民政府(?:教育督导(?:室|委员会|团))?(?:办公[室厅])?"
          + "|政府(?:办公[室厅]|办)?"
          + "|行政公署(?:办公室)?|行署"
          + "|管理委员会(?:办公室)?|管委会"
          + "|[省市州县区旗盟]委(?!员会)(?:办公[室厅]|办(?!学)|["
          + HAN
          + "]{2,12}?(?:委员会|领导小组)(?:办公室)?|["
          + HAN
          + "]{2}部|教育工委|教工委)?"
          + "|教育工委|教工委|教育委员会|教委"
          + "|(?<![格布结全大开当时政棋])局(?![长势面部限域])"
          + "|(?<![大客餐舞歌])厅(?!长)"
          + "|委员会(?:办公室)?|领导小组(?:办公室)?|办公[室厅]"
          + "|街道办事处|研究院|教科院|教研室|督导室|中心|总工会|人民法院|检察院)";

  /** The shortest name that begins where it is tried. */
  static final String NAME = "(?:中共)?[" + HAN + "]{0,24}?" + END;

  /** What may follow a bureau's name inside it: 办公室, 基础教育科. */
  static final String DEPARTMENT = "(?:办公室|机关党委|党委|党组|[" + HAN + "]{2,8}[科股处室])?";

  private static final Pattern AT_START = Pattern.compile(NAME);

  private static final Pattern OTHERS =
      Pattern.compile(
          "各|附|抄|主送|欢迎|热烈|访问|您|当前|主办|承办|版权|来源|发布|关于|有关|全[省市县区州]|现将|该|其|相关|直属|局属|市属|县属|区属|市直|县直|区直");

  /** The kind of a place without its name: 县教育局. */
  private static final Pattern STRIPPED =
      Pattern.compile("(?:中共)?(自治区|自治州|自治县|自治旗|[省市县区州旗盟])(?=[" + HAN + "]{2})");

  private static final Pattern BARE = Pattern.compile("教育(?!部)|教体|教科|教文|教委|政府|人民政府");
  private static final Pattern NOBODY =
      Pattern.compile("(?:本|我)?(?:局|厅|委|站|网|办|室)?(?:办公[室厅]|机关|党委|党组|局|厅|中心)?");

  private static final Pattern ABBREVIATED = Pattern.compile("教体局|教科局|教科体局|教文体局|教委|教体委|教工委");

  private BodyNames() {}

  /** The name that {@code words} begin with, where it is one body's own. */
  static Optional<String> atStart(String words) {
    Matcher name = AT_START.matcher(words);
    return name.lookingAt() ? Optional.of(name.group()).filter(BodyNames::isOne) : Optional.empty();
  }

  /** False for words that speak of many bodies, or of none: 各县区教育局, 局办公室. */
  static boolean isOne(String name) {
    return !OTHERS.matcher(name).lookingAt() && !NOBODY.matcher(name).matches();
  }

  /** True where a name tells no place: 县教育局, 教育局, XX区教育局. */
  static boolean isWithoutPlace(String name) {
    return isStripped(name) || isBare(name) || name.matches("(?:某|本|我).*");
  }

  static boolean isStripped(String name) {
    return STRIPPED.matcher(name).lookingAt();
  }

  static boolean isBare(String name) {
    return BARE.matcher(name).lookingAt();
  }

  /**
   * The name with the place put before it: 县教育局 of 云亭县 is 云亭县教育局. Empty where {@code place} is of
   * another kind than the name says.
   */
  static Optional<String> placed(String name, String place) {
    Matcher stripped = STRIPPED.matcher(name);
    if (stripped.lookingAt()) {
      return place.endsWith(stripped.group(1))
          ? Optional.of(place + name.substring(stripped.end(1)))
          : Optional.empty();
    }
    return isBare(name) ? Optional.of(place + name) : Optional.empty();
  }

  /** True where {@code full} is {@code name} with more of its place before it, or written out. */
  static boolean isFuller(String full, String name) {
    if (full.length() <= name.length()) {
      return false;
    }
    if (full.endsWith(name)) {
      String before = full.substring(0, full.length() - name.length());
      return isStripped(name) || isBare(name) || before.matches("(?:中共)?.{1,12}[省市州盟县区旗]");
    }
    Matcher abbreviated = ABBREVIATED.matcher(name);
    return abbreviated.find()
        && abbreviated.end() == name.length()
        && full.startsWith(name.substring(0, abbreviated.start()) + "教")
        && sameWords(full.substring(abbreviated.start()), abbreviated.group());
  }

  /** True where the characters of {@code brief} stand in {@code full} in their order. */
  private static boolean sameWords(String full, String brief) {
    int at = 0;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      at += full.charAt(i) == brief.charAt(at) ? 1 : 0;
    }
    return at == brief.length();
  }
}
