package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TenseTest {

  private static final String REPORT =
      """
      各位代表：
      现在，我代表县人民政府向大会报告工作。
      一、栉风沐雨，北岸换了新颜
      粮食总产累计达到28万吨，同比增长3.1%。新建的两所学校投入使用了。县医院成功创建二级甲等。
      城区道路完成改造12公里，新增停车位900个。脱贫成果圆满通过检查。
      二、逐浪前行，再开新局
      新的一年，我们要稳住粮食生产。力争招商到位资金20亿元以上。确保每个乡镇建好一所幼儿园。
      要大力发展水产加工，着力补齐物流短板，做好水库移民工作。
      各位代表，要把蓝图变成现实，还要靠全县人民。
      """;

  private static Parts parts(String text) {
    List<Span> sentences = Sentences.of(text);
    return Parts.of(text, sentences, Outline.of(text, sentences), OptionalInt.of(2023));
  }

  @Test
  void dividesAReportWhoseHeadingsDoNotSayWhatTheyAreAbout() {
    Parts parts = parts(REPORT);
    assertThat(parts.at(REPORT.indexOf("累计达到"))).isEqualTo(Part.REVIEW);
    assertThat(parts.at(REPORT.indexOf("圆满通过"))).isEqualTo(Part.REVIEW);
    assertThat(parts.at(REPORT.indexOf("二、逐浪"))).isEqualTo(Part.PLAN);
    assertThat(parts.at(REPORT.indexOf("力争招商"))).isEqualTo(Part.PLAN);
  }

  @Test
  void leavesAPlanAPlanThatIsNoReport() {
    String plan = REPORT.replace("各位代表：", "各科室：").replace("各位代表，", "同志们，");
    Parts parts = parts(plan);
    assertThat(parts.at(plan.indexOf("累计达到"))).isEqualTo(Part.PLAN);
  }

  @Test
  void findsNoTurnWhereEverythingLiesAhead() {
    String ahead = REPORT.replaceAll("(?s)粮食总产.*?检查。", "要稳住粮食。要办好学校。");
    assertThat(parts(ahead).at(ahead.indexOf("要稳住粮食"))).isEqualTo(Part.PLAN);
  }
}
