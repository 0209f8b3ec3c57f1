package planatlas.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The line of work of a body: one identity through its renamings. A township's government and a
 * school speak for themselves, whatever else their names say.
 */
final class Bureaus {

  private static final Map<String, Pattern> LINES = new LinkedHashMap<>();

  static {
    line("township", "(?:[乡镇]|苏木)(?:人民政府|党委|政府)|街道(?:办事处|党工委)");
    line("school", "(?:中学|(?<!中)小学|学校|幼儿园|学院|大学)$");
    line("education", "教育|教体|教委|教科|教文|教工委|教研|文教");
    line("development", "发展和改革|发展改革|发改");
    line("finance", "财政(?:局|厅)");
    line("human_resources", "人力资源|人社(?:局|厅)");
    line("health", "卫生|卫健|疾控");
    line("civil_affairs", "民政(?:局|厅)");
    line("market", "市场监督|市场监管|工商");
    line("culture", "文化|文旅|旅游|广播电视");
    line("sports", "体育");
    line("science", "科学技术|科技局|科技厅");
    line("agriculture", "农业|乡村振兴|扶贫");
    line("housing", "住房|城乡建设|住建");
    line("transport", "交通");
    line("environment", "生态环境|环境保护");
    line("industry", "工业和信息|经信|工信");
    line("natural_resources", "自然资源|国土|规划局");
    line("security", "公安(?:局|厅)");
    line("water", "水利|水务");
    line("emergency", "应急|安全生产");
    line("congress", "人民代表大会|人大");
    line("government", "政府|行署|行政公署|管理委员会|管委会");
    line("party", "委员会|市委|县委|区委|省委|州委|党委");
  }

  private Bureaus() {}

  private static void line(String name, String words) {
    LINES.put(name, Pattern.compile(words));
  }

  /** The line of work of {@code issuer}; {@code other} where it is none of those known. */
  static String line(String issuer) {
    return LINES.entrySet().stream()
        .filter(e -> e.getValue().matcher(issuer).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("other");
  }
}
