package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.string;

import java.util.ArrayList;
import java.util.List;

/** One matched span and theme a row, with the words around it. */
public final class Mentions {

  private static final List<Column> SPAN =
      List.of(
          string("doc_id", "文件标识", "document"),
          integer(
              "begin",
              Unit.CODE_POINT,
              "起点在清洗后正文中的位置（码点，从 0 起）",
              "offset of the first code point in the cleaned text"),
          integer("end", Unit.CODE_POINT, "终点（不含）", "end, exclusive"),
          string("theme_id", "主题标识", "theme"),
          string("term_id", "词条标识", "term of the lexicon"),
          string("term", "词条", "the term as the lexicon has it"),
          string("strength", "强度：core 核心，related 相关", "core or related"),
          string("part", "所在部分：review、plan、other、glossary", "part of the document"),
          string("section", "所在条目的编号路径，如 2.3.1", "numbers of the section from the top"),
          string("heading", "所在条目的标题", "heading of the section").orNull(),
          string("pre", "前文", "the words before, on the same line"),
          string("keyword", "原文中的词", "the matched words as they stand"),
          string("post", "后文", "the words behind, on the same line"),
          integer("sentence_begin", Unit.CODE_POINT, "所在句起点（码点）", "begin of its sentence"),
          integer(
              "sentence_end", Unit.CODE_POINT, "所在句终点（码点，不含）", "end of its sentence, exclusive"),
          integer(
                  "source_begin",
                  Unit.CODE_POINT,
                  "起点在解码后原文件中的位置（码点，不计字节序标记）",
                  "offset in the decoded source, a byte-order mark not counted")
              .orNull(),
          integer(
                  "source_end",
                  Unit.CODE_POINT,
                  "终点在解码后原文件中的位置（不含）",
                  "end in the decoded source, exclusive")
              .orNull());

  public static final Table TABLE =
      new Table(
          "mentions",
          "文件提到一个主题的每一处，附上下文和位置",
          "a place where a document speaks of a theme, with the words around it and its offsets",
          List.of("doc_id", "begin", "end", "theme_id"),
          with(
              SPAN,
              count(
                  "n_tokens",
                  Unit.TOKEN,
                  "所占词数（口径同 documents.n_tokens；同一主题两处提及共有的词归前者）",
                  "tokens of the denominator that it covers or touches; one shared by two mentions of a theme counts with the first")));

  /** Matches that did not count: the same columns and the reason. */
  public static final Table EXCLUDED =
      new Table(
          "excluded_matches",
          "匹配到而不计入的每一处，附原因",
          "a match that does not count, and the rule that turned it away",
          List.of("doc_id", "begin", "end", "theme_id", "term_id"),
          with(
              SPAN,
              string(
                  "reason",
                  "未计入的原因：boundary 词界不合，shadowed 被更长短语遮蔽，since/until 年份之外，needs/unless 规则，book_title 书名号内，repeated_title 重复标题",
                  "why it does not count: boundary, shadowed:…, since, until, needs, unless:…, book_title, repeated_title")));

  private Mentions() {}

  private static List<Column> with(List<Column> columns, Column more) {
    List<Column> all = new ArrayList<>(columns);
    all.add(more);
    return all;
  }
}
