package planatlas;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts made up for properties. */
public final class Generated {

  /** Paragraphs as plans have them; none looks like the frame of a page or of Markdown. */
  private static final List<String> PARAGRAPHS =
      List.of(
          "坚持五育并举，开齐开足体育与美育课程。",
          "一、抓实校园安全",
          "（二）推进城乡学校结对，每学期互派教师不少于三十人次。",
          "全年新增公办幼儿园学位1200个，改造薄弱学校9所；年底前逐校验收。",
          "3.做好新高考改革的准备工作",
          "对照清单逐项销号，让群众看得见变化！",
          "𠮷田镇中心小学列入首批试点",
          "“双减”工作怎么抓？关键在课堂。");

  /** What makes offsets hard: one piece may be dropped, folded, kept, or two units long. */
  private static final List<String> PIECES =
      List.of(
          "教", "育", "局", "學", "習", "減", "負", "見", "⾞", "⼀", "\uf9b4", "Ａ", "ｚ", "９", "7", "12", "x",
          "e\u0301", "\u200b", "\ufeff", "\u00ad", "¹", "😀", "𠀀", "\ud842", "\udfb7", " ",
          "\u3000", "\t", "\n", "。", "；", "！", "?", "”", "“", "\"", "》", "）", "[", "]", "［３］",
          "[12]", "”6", "、", "(", "-", "\0");

  private Generated() {}

  /** Any text at all, weighed towards what is hard for offsets; unpaired surrogates among it. */
  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces)),
        Arbitraries.strings().ofMaxLength(60));
  }

  /** A paragraph of a plan. */
  public static Arbitrary<String> paragraphs() {
    return Arbitraries.of(PARAGRAPHS);
  }

  /** A text whose every surrogate has its partner, as decoders give it. */
  public static Arbitrary<String> wellFormedTexts() {
    return texts()
        .map(
            text ->
                new String(
                    text.codePoints().map(Generated::paired).toArray(),
                    0,
                    (int) text.codePoints().count()));
  }

  private static int paired(int codePoint) {
    return codePoint >= 0xd800 && codePoint <= 0xdfff ? '甲' : codePoint;
  }
}
