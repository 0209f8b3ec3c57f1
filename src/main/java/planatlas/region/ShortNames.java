package planatlas.region;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What people call a division: 海陵 for 海陵区, 湘西 and 湘西州 for 湘西土家族苗族自治州. */
final class ShortNames {

  /** What marks the kind of a division, the longer first. */
  private static final String[] KINDS = {
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "林区", "矿区", "特区", "地区", "新区", "省", "市", "县", "区", "旗", "盟",
    "州"
  };

  /** The peoples that stand in names of autonomous divisions, 族 included where it is written. */
  private static final Pattern PEOPLES =
      Pattern.compile(
          "(?:汉族|回族|壮族|满族|苗族|彝族|藏族|侗族|瑶族|白族|傣族|黎族|畲族|佤族|羌族|水族|怒族|京族"
              + "|蒙古族?|维吾尔族?|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|达斡尔族?|鄂温克族?|鄂伦春族?"
              + "|土家族|朝鲜族|布依族|哈尼族|傈僳族|拉祜族|纳西族|景颇族|仡佬族|仫佬族|毛南族|布朗族|阿昌族|普米族"
              + "|德昂族|独龙族|基诺族|撒拉族|保安族|东乡族|裕固族|土族|各族)+$");

  private ShortNames() {}

  /** Names shorter than {@code fullName}, none of one character; empty where there is none. */
  static List<String> of(String fullName) {
    for (String kind : KINDS) {
      if (fullName.endsWith(kind) && fullName.length() > kind.length()) {
        String stem = fullName.substring(0, fullName.length() - kind.length());
        return kind.startsWith("自治") ? autonomous(stem, kind) : plain(stem);
      }
    }
    return List.of();
  }

  private static List<String> plain(String stem) {
    return isName(stem) ? List.of(stem) : List.of();
  }

  private static List<String> autonomous(String stem, String kind) {
    String place = PEOPLES.matcher(stem).replaceFirst("");
    if (place.length() < 2) {
      place = stem.endsWith("族") ? stem.substring(0, stem.length() - 1) : stem;
    }
    List<String> names = new ArrayList<>(plain(place));
    if (!kind.equals("自治区")) {
      names.add(place + kind.charAt(2));
    }
    return names;
  }

  /** 土默特左 and 乌拉特前 are no names, 土默特左旗 is; 市中 and 城中 are words of every text. */
  private static boolean isName(String stem) {
    return stem.length() >= 2
        && !(stem.length() > 2 && "左右前后中翼".indexOf(stem.charAt(stem.length() - 1)) >= 0)
        && "市县区省州".indexOf(stem.charAt(0)) < 0;
  }
}
