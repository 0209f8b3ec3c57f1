package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.Generated;
import planatlas.text.Blank;
import planatlas.text.DerivedText;
import planatlas.text.Normalizer;

class CleanTextTest {

  private static final List<String> HEADS =
      List.of(
          "您的位置：首页 > 政务公开 > 规划计划",
          "首页 | 新闻中心 | 政务公开 | 互动交流",
          "欢迎访问青禾市教育局网站！",
          "网站支持IPv6 无障碍阅读 长者版",
          "索 引 号：33010020230206 发布机构：市教育局",
          "信息来源：基础教育科 发布时间：2023-02-06 10:20 浏览次数：128",
          "字号：【大 中 小】 打印",
          "首页 > 部门频道 > 工作计划",
          "设为首页 加入收藏",
          "||",
          "");

  private static final List<String> FEET =
      List.of(
          "【打印正文】 【关闭窗口】",
          "分享到：微信 微博 QQ空间",
          "上一篇：关于开学工作的公告",
          "下一篇：没有了",
          "版权所有：青禾市教育局",
          "主办单位：青禾市教育局 技术支持：市大数据中心",
          "网站标识码：3399000001",
          "浙ICP备05000001号 浙公网安备33000002000001号",
          "联系电话：0570-8000000",
          "返回顶部",
          "| | |",
          "   ");

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> lines =
        Arbitraries.oneOf(
            Generated.paragraphs(),
            Generated.texts(),
            Arbitraries.of(HEADS),
            Arbitraries.of(FEET),
            Arbitraries.of("甲 || 乙", "首页 | 概况 | 新闻 | 正文开始了", "完。【打印正文】【关闭窗口】", "\u3000\u3000甲 "));
    return lines.list().ofMaxSize(100).map(page -> String.join("\n", page));
  }

  @Provide
  Arbitrary<List<String>> bodies() {
    return Generated.paragraphs().list().ofMinSize(1).ofMaxSize(90);
  }

  @Provide
  Arbitrary<List<String>> heads() {
    return Arbitraries.of(HEADS).list().ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<String>> feet() {
    return Arbitraries.of(FEET).list().ofMaxSize(10);
  }

  private static CleanText read(String source) {
    return CleanText.of(source, null);
  }

  private static String clean(String source) {
    return read(source).cleaned().text();
  }

  @Property
  void everyCharacterIsTheSourcesAtItsOffset(@ForAll("pages") String source) {
    DerivedText text = read(source).cleaned();
    int last = -1;
    for (int i = 0; i < text.text().length(); i++) {
      int origin = text.map().toOrigin(i);
      assertThat(origin).isGreaterThan(last);
      if (text.text().charAt(i) != '\n') {
        assertThat(source.charAt(origin)).isEqualTo(text.text().charAt(i));
        last = origin;
      }
    }
  }

  @Property
  void theNormalizedTextLeadsBackToTheCleanedOneCharacterForCharacter(
      @ForAll("pages") String source) {
    CleanText text = read(source);
    DerivedText normalized = text.normalized();
    String cleaned = text.cleaned().text();
    int last = -1;
    for (int i = 0; i < normalized.text().length(); i++) {
      int origin = normalized.map().toOrigin(i);
      assertThat(origin).isGreaterThan(last);
      assertThat(normalized.map().toOriginEnd(i)).isLessThanOrEqualTo(cleaned.length());
      assertThat(normalized.text().charAt(i) == '\n').isEqualTo(cleaned.charAt(origin) == '\n');
      last = origin;
    }
    assertThat(normalized.text().chars().filter(c -> c == '\n').count())
        .isEqualTo(cleaned.chars().filter(c -> c == '\n').count());
  }

  @Property
  void whatIsNeitherTextNorFrameIsBlankOrLeftOutByNormalisation(@ForAll("pages") String source) {
    CleanText text = read(source);
    boolean[] told = new boolean[source.length()];
    for (int i = 0; i < text.cleaned().text().length(); i++) {
      if (text.cleaned().text().charAt(i) != '\n') {
        told[text.cleaned().map().toOrigin(i)] = true;
      }
    }
    for (FramePiece piece : text.frame()) {
      for (int i = piece.source().begin(); i < piece.source().end(); i++) {
        assertThat(told[i]).as("kept and cut away at %d", i).isFalse();
        told[i] = true;
      }
    }
    DerivedText whole = Normalizer.normalize(source);
    for (int i = 0; i < whole.text().length(); i++) {
      char c = whole.text().charAt(i);
      assertThat(told[whole.map().toOrigin(i)] || Blank.is(c) || c == '|' || c == '｜')
          .as("U+%04X at %d", (int) c, i)
          .isTrue();
    }
  }

  @Property
  void noLineIsEmptyOrHasBlanksAtItsEnds(@ForAll("pages") String source) {
    String text = clean(source);
    if (!text.isEmpty()) {
      assertThat(text.split("\n", -1))
          .allSatisfy(
              line -> {
                assertThat(line).isNotEmpty();
                assertThat(Blank.is(line.charAt(0))).isFalse();
                assertThat(Blank.is(line.charAt(line.length() - 1))).isFalse();
              });
    }
  }

  @Property
  void navigationAroundABodyChangesNoCharacterOfIt(
      @ForAll("heads") List<String> heads,
      @ForAll("bodies") List<String> body,
      @ForAll("feet") List<String> feet) {
    String page =
        String.join("\n", heads) + "\n" + String.join("\n", body) + "\n" + String.join("\n", feet);
    assertThat(clean(page)).isEqualTo(String.join("\n", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r\n",
        "\r",
        "\f",
        "\u0085",
        "\u2028",
        "\u2029",
        "||",
        " | | ",
        " \n\n \u3000"
      })
  void linesEndHere(String end) {
    assertThat(clean("抓德育" + end + "抓体育")).isEqualTo("抓德育\n抓体育");
  }

  @Test
  void aSingleBarInATextStays() {
    assertThat(clean("小学|初中")).isEqualTo("小学|初中");
  }

  @Test
  void frameIsKeptAsEvidenceWithItsKindAndPlace() {
    String source = "  您的位置：首页 > 规划计划\n来源：市教育局\n正文只有一行。\n版权所有：青禾市教育局";
    assertThat(read(source).frame())
        .extracting(FramePiece::kind, FramePiece::text, p -> p.source().of(source))
        .containsExactly(
            tuple(FramePiece.Kind.NAVIGATION, "您的位置：首页 > 规划计划", "您的位置：首页 > 规划计划"),
            tuple(FramePiece.Kind.METADATA, "来源：市教育局", "来源：市教育局"),
            tuple(FramePiece.Kind.FOOTER, "版权所有：青禾市教育局", "版权所有：青禾市教育局"));
  }

  @ParameterizedTest
  @CsvSource({
    "您的位置：首页 > 通知公告 > 正文, ''",
    "您的位置：首页 > 通知公告 > 青禾市教育局2023年要点, 青禾市教育局2023年要点",
    "首页 | 概况 | 新闻 | 坚持立德树人。, 坚持立德树人。",
    "欢迎访问青禾教育网！坚持立德树人。, 坚持立德树人。",
    "办好每一所学校。【打印本页】【关闭窗口】, 办好每一所学校。",
    "办好每一所学校。 版权所有：青禾市教育局, 办好每一所学校。",
    "办好每一所学校。分享到：微信 微博, 办好每一所学校。",
    "办好每一所学校。 | |, 办好每一所学校。"
  })
  void whatIsStuckToALineIsCutOff(String line, String kept) {
    assertThat(clean("工作要点如下。\n" + line)).isEqualTo(("工作要点如下。\n" + kept).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收藏一本好书，读好一本好书。",
        "搜索整治校园周边隐患点。",
        "登录国家平台的教师要达到全员。",
        "首页改版由信息中心负责。",
        "打印试卷须经教导处审批。",
        "严查盗版，尊重版权所有人的权利。"
      })
  void aSentenceThatBeginsWithAWordOfMenusStays(String sentence) {
    assertThat(clean(sentence + "\n办好每一所学校。")).isEqualTo(sentence + "\n办好每一所学校。");
  }

  @Test
  void farFromTheEndsOfAPageNothingIsFrame() {
    String paragraph = "办好每一所学校。\n";
    String source = paragraph.repeat(45) + "版权所有：学校自编教材\n" + paragraph.repeat(45);
    assertThat(clean(source)).contains("\n版权所有：学校自编教材\n");
    assertThat(clean(paragraph.repeat(45) + "版权所有：学校自编教材\n" + paragraph.repeat(30)))
        .doesNotContain("版权所有");
  }

  @ParameterizedTest
  @CsvSource({
    "'您的位置：', ' ', '甲', 200000",
    "'您的位置：', ' >', '', 100000",
    "'您的位置：', '首页 > ', '', 30000",
    "'字体', ' ', '甲', 200000",
    "'字体', '大 ', '甲', 50000",
    "'分享到', '微信 ', '甲', 50000",
    "'', '首页 ', '甲', 50000",
    "'', '甲|', '乙', 100000",
    "'', '来源：', '甲', 50000",
    "'', '。 ', '甲', 100000"
  })
  void aLineOfRepeatedFrameCostsNoMoreThanItsLength(
      String head, String repeated, String tail, int times) {
    String line = head + repeated.repeat(times) + tail;
    assertThatCode(() -> assertTimeout(Duration.ofSeconds(5), () -> read(line)))
        .doesNotThrowAnyException();
  }
}
