package planatlas.table;

import static planatlas.table.Column.integer;
import static planatlas.table.Column.string;

import java.util.List;

/** The cleaned text, sentence by sentence: what the offsets of mentions point into. */
public final class Sentences {

  public static final Table TABLE =
      new Table(
          "sentences",
          "清洗后正文的每一句",
          "a sentence of a cleaned text",
          List.of("doc_id", "begin"),
          List.of(
              string("doc_id", "文件标识", "document"),
              integer(
                  "begin",
                  Unit.CODE_POINT,
                  "句首在清洗后正文中的位置（码点，从 0 起）",
                  "offset of its first code point in the cleaned text"),
              integer("end", Unit.CODE_POINT, "句末位置（不含）", "end, exclusive"),
              string("part", "所在部分：review、plan、other、glossary", "part of the document"),
              string("section", "所在条目的编号路径，如 2.3.1", "numbers of the section from the top"),
              string("heading", "所在条目的标题", "heading of the section").orNull(),
              string("text", "句子原文", "the sentence")));

  private Sentences() {}
}
