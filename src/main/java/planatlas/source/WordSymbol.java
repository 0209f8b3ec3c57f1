package planatlas.source;

import java.util.Map;
import org.w3c.dom.Element;

/** A character that a document names by font and code (ECMA-376 part 1, 17.3.3.30). */
final class WordSymbol {

  /** Fonts of symbols have their characters at U+F000 to U+F0FF, which means nothing elsewhere. */
  private static final int PRIVATE = 0xf000;

  /** Marks of lists and boxes to tick, by their codes in the font Wingdings. */
  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6c, "●"),
          Map.entry(0x6e, "■"),
          Map.entry(0x6f, "□"),
          Map.entry(0x75, "◆"),
          Map.entry(0x9f, "•"),
          Map.entry(0xa7, "▪"),
          Map.entry(0xa8, "□"),
          Map.entry(0xb2, "☆"),
          Map.entry(0xab, "★"),
          Map.entry(0xd8, "➢"),
          Map.entry(0xe0, "→"),
          Map.entry(0xfb, "×"),
          Map.entry(0xfc, "√"),
          Map.entry(0xfd, "☒"),
          Map.entry(0xfe, "☑"));

  private WordSymbol() {}

  /** Empty where the font has no letters and the code is none of the known marks. */
  static String of(Element symbol) {
    int code;
    try {
      code = Integer.parseInt(WordXml.attribute(symbol, "char"), 16);
    } catch (NumberFormatException e) {
      return "";
    }
    if (code >= PRIVATE && code <= PRIVATE + 0xff) {
      code -= PRIVATE;
      String font = WordXml.attribute(symbol, "font");
      if (font.startsWith("Wingdings") || font.startsWith("Webdings") || font.equals("Symbol")) {
        return font.equals("Wingdings") ? WINGDINGS.getOrDefault(code, "") : "";
      }
    }
    return Character.isDefined(code) && !Character.isISOControl(code)
        ? Character.toString(code)
        : "";
  }
}
