package planatlas.region;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand around the name of a place where it says whose a document is. */
final class Phrases {

  private static final String HAN = "[\\u4e00-\\u9fff]";

  /** A public body, the name of its place left out. */
  static final Pattern BODY =
      Pattern.compile(
          "(?:人民政府|政府|委(?=办|教|关|[\\s、]|$)|市委|县委|区委|省委|州委|党委|行署|行政公署"
              + "|(?:(?!关于|印发|转发|[年的在是])[\\u4e00-\\u9fff、（）()]){0,24}?"
              + "(?:局|厅|委员会|办公室|教委|教工委|督导室|督导团|管委会|法院|检察院|人大|政协|研究院|研究室|教研室|教科所|教科院|中心|公署|党组|领导小组))");

  /** A unit with a name of its own that is no division, though its city's name stands before it. */
  static final Pattern ZONE =
      Pattern.compile(
          "生产建设兵团|(?:(?!关于|建设|发展|推进|创建|深化|打造|加快|创新|[局厅委府年的在、])"
              + HAN
              + "){0,12}?(?:开发区|经开区|新区|实验区|试验区|示范区|园区|保税区|管理区|功能区|度假区|风景区|风景名胜区|合作区|自贸区|兵团|管委会|管理委员会)");

  /** Such a unit without its city's name, as a body that speaks: 高新区教育局, 经开区社会事业局. */
  static final Pattern ZONE_BODY =
      Pattern.compile(
          "(?:(?!关于|印发|转发|推进|建设|支持|发展|年)"
              + HAN
              + "){0,8}?(?:开发区|高新区|经开区|新区|园区|实验区|示范区|保税区|管理区|度假区|风景区|合作区|兵团)"
              + "(?:党工委|管委会|管理委员会|教育|教体|教委|教卫|教科|社会|公共服务|文教|科教|党群)");

  static final Pattern SESSION =
      Pattern.compile("第?[一二三四五六七八九十百〇零\\d]{1,4}\\s*届[^。]{0,30}?(?:人\\s*民\\s*代\\s*表\\s*大\\s*会|人大)");

  static final Pattern BEFORE_SESSION = Pattern.compile("[—\\-–\\s（(]*[\\d〇○零一二三四五六七八九十年月日\\s]*在?");

  static final Pattern SPEAKER =
      Pattern.compile(
          "(?:人民政府|政府)?\\s*(?:代理|代|副)?(?:市\\s*长|县\\s*长|区\\s*长|省\\s*长|州\\s*长|盟\\s*长|旗\\s*长|主\\s*席|专员)");

  static final Pattern RED_HEAD = Pattern.compile(BODY.pattern() + "[\\s、]*文\\s*件\\s*");

  static final Pattern BODY_LINE = Pattern.compile(BODY.pattern() + "(?:[\\s　、].{0,60})?\\s*");

  static final Pattern BODY_ABOUT = Pattern.compile(BODY.pattern() + ".{0,60}?(?:关于|印发|转发|公告|通告)");

  static final Pattern DATE_LINE =
      Pattern.compile("[\\s（(]*[\\d〇○零Oo一二三四五六七八九十]{4}\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月.{0,8}");

  /** The names of page fields that say who put a text out. */
  static final Pattern FIELD =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])(?:来源|来自|信息来源|文章来源|发布机构|发布单位|发文机关|发文机构|发文单位|制发机关|公开主体|供稿单位|供稿|作者|主办单位|主办|承办单位|承办|版权所有)[：:]?[\\s|｜]*");

  static final Pattern SITE_CODE = Pattern.compile("网站标识码[：:\\s]*([0-9]{6})[0-9]{4}");

  /** What makes the name of a place before it part of another name. */
  static final Pattern NOT_A_PLACE =
      Pattern.compile(
          "大学|学院|中学|小学|学校|幼儿园|医院|路|街|大道|公司|集团|银行|日报|晚报|精神|模式|经验|会议|讲话|宣言|公约|倡议|运河|机场|港|站|河流|流域|三角洲|冬奥|奥运|亚运|世博");

  /** A body whose place was left out, or stripped: 区教育局关于. */
  static final Pattern STRIPPED =
      Pattern.compile(
          "^\\s*(?:中共|关于|转发|《)*[XxＸｘ×*＊某○]{0,4}(自治区|[省市县区州旗盟])(?:人民政府|政府|委办|教育|教体|教委|教科)");

  /** A body of the whole nation. */
  static final Pattern NATIONAL =
      Pattern.compile(
          "^[\\s《]*(?:关于印发)?(?:中共中央|国务院|教育部|全国人大|全国人民代表大会|中华人民共和国|国家[\\u4e00-\\u9fff]{2,10}(?:局|委|委员会)|国家(?:中长期)?教育[\\u4e00-\\u9fff]{2,16}[^。]{0,12}(?:规划|纲要)|财政部|人力资源社会保障部|发展改革委|科技部|民政部|农业农村部|文化和旅游部)");

  /** The title of a paper that a body of the nation issues. */
  static final Pattern NATIONAL_PAPER =
      Pattern.compile(
          "^[\\s《]*(?:(?:中共中央|国务院|教育部|全国人大|全国人民代表大会|财政部)[^。]{0,40}?"
              + "(?:关于|\\d{4}年|[○〇零一二三四五六七八九十]{4}年|令|公告)"
              + "|国家(?:中长期)?教育[\\u4e00-\\u9fff]{2,16}[^。]{0,12}(?:规划|纲要))");

  /** A lead that says what the ministry has issued. */
  static final Pattern NATIONAL_LEAD =
      Pattern.compile("(?:近日|日前|昨日|昨天|今天|今日|\\d日)[，,]?\\s*教育部[^。]{0,40}?(?:印发|发布|出台|公布|发出)");

  /** A bureau of a city of Taiwan, which the table of divisions has none of. */
  static final Pattern TAIWAN =
      Pattern.compile(
          "(?m)^[\\s《]*(?:(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义)[市县]政府(?:教育|社会|文化)?"
              + "|(?:台北|新北|台中|台南|高雄)市教育局)");

  private Phrases() {}

  /** {@code pattern} over {@code [from, to)} of {@code text}, cut to what there is. */
  static Matcher in(Pattern pattern, String text, int from, int to) {
    int end = Math.min(Math.max(to, 0), text.length());
    return pattern.matcher(text).region(Math.min(from, end), end);
  }

  /**
   * True where the name of a page field, not a part of a sentence, ends right before {@code at}.
   */
  static boolean followsField(String text, int at) {
    Matcher field = in(FIELD, text, Math.max(0, at - 16), at).useTransparentBounds(true);
    while (field.find()) {
      if (field.end() == at) {
        return true;
      }
    }
    return false;
  }
}
