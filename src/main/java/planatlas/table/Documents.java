package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.date;
import static planatlas.table.Column.flag;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/** Every accepted document, counted or not. */
public final class Documents {

  public static final Table TABLE =
      new Table(
          "documents",
          "每份被接受的文件：机关、地区、年度、文种及其依据",
          "an accepted document: bureau, region, year, kind, each with the words that gave it",
          List.of("source"),
          List.of(
              string(
                  "doc_id",
                  "文件标识，由 source 计算的 16 位散列值",
                  "16 hexadecimal digits of the hash of source"),
              string(
                  "source",
                  "文件位置：路径、路径!压缩包成员或路径#行",
                  "locator of the input: path, path!member or path#row"),
              string("source_sha256", "原始字节的 SHA-256", "SHA-256 of the bytes"),
              string(
                  "content_sha256",
                  "规范化正文（仅字母和数字）的 SHA-256，相同即为完全重复",
                  "SHA-256 of the letters and digits of the normalised text; equal for exact copies"),
              string(
                  "format",
                  "文件格式：text、markdown、html、pdf、docx、doc",
                  "format of the input: text, markdown, html, pdf, docx, doc"),
              string(
                      "charset",
                      "解码所用字符集（PDF、Word 无此项）",
                      "charset that the bytes were decoded with; null where the format leaves no choice")
                  .orNull(),
              string(
                  "extraction",
                  "正文提取方式：lines、markdown、selector 选择器、density、pages、paragraphs",
                  "how the text was got: lines, markdown, selector …, density, pages, paragraphs"),
              string("title", "标题", "title as printed").orNull(),
              string("issuer", "发文机关（文中最完整的名称）", "issuing body by its fullest name in the text")
                  .orNull(),
              string(
                      "bureau_id",
                      "机关标识：地区代码与职能，更名前后一致",
                      "region code and line of work, one through renamings")
                  .orNull(),
              string("doc_number", "发文字号", "document number as printed").orNull(),
              string("doc_kind", "文种", "kind of document"),
              string(
                      "doc_subkind",
                      "文种细分：news 新闻，explanation 解读，reply 答复，speech 讲话，evaluation_report 评估报告，task_list 任务清单，month_list 月度安排，school_plan 学校计划，township_plan 乡镇计划，association_plan 社团计划",
                      "finer kind: news, explanation, reply, speech, evaluation_report, task_list, month_list, school_plan, township_plan, association_plan")
                  .orNull(),
              string("kind_evidence", "判定文种的原文", "the words that gave the kind").orNull(),
              ratio(
                      "kind_confidence",
                      Unit.PROPORTION,
                      "文种判定的把握，0 至 1",
                      "confidence in the kind, 0 to 1")
                  .orNull(),
              date("published_on", "网页发布日期", "day on which the page was published").orNull(),
              date("issued_on", "成文日期", "day on which the document was signed or printed").orNull(),
              integer(
                      "plan_year",
                      Unit.CALENDAR_YEAR,
                      "计划年度（起）",
                      "first year that the document plans")
                  .orNull(),
              integer(
                      "plan_year_last",
                      Unit.CALENDAR_YEAR,
                      "计划年度（止），一年期与 plan_year 相同",
                      "last year that it plans; plan_year for one year")
                  .orNull(),
              string("year_evidence", "判定年度的原文", "the words that gave the year").orNull(),
              ratio(
                      "year_confidence",
                      Unit.PROPORTION,
                      "年度判定的把握，0 至 1",
                      "confidence in the year, 0 to 1")
                  .orNull(),
              string("region_code", "地区代码（计划年度时）", "code of the region in the plan year").orNull(),
              string("region_name", "地区名称", "name of the region").orNull(),
              string(
                      "region_level",
                      "地区层级：province、prefecture、county；代码未知时仍可能已知",
                      "level; may be known where the code is not")
                  .orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              string(
                      "base_region_code",
                      "同一地方在基准年的地区代码，汇总以此为准",
                      "the same place in the base year; aggregates key on it")
                  .orNull(),
              string("region_evidence", "判定地区的原文", "the words that gave the region").orNull(),
              ratio(
                      "region_confidence",
                      Unit.PROPORTION,
                      "地区判定的把握，0 至 1",
                      "confidence in the region, 0 to 1")
                  .orNull(),
              flag("counted", "是否计入汇总", "whether aggregates count it"),
              string(
                      "not_counted_reason",
                      "未计入的原因：duplicate 重复，kind 文种不计，period 非全年计划，issuer 非教育部门或政府的计划，dropped 人工剔除",
                      "why not: duplicate, kind, period (plan of a part of a year), issuer (plan of a school, township or association), dropped (by an override)")
                  .orNull(),
              string(
                      "duplicate_of",
                      "与之重复、代表其计入的文件的 doc_id（该文件自身不是重复件）",
                      "doc_id of the document that it is a copy of and that stands for it, itself a copy of none")
                  .orNull(),
              ratio(
                      "duplicate_similarity",
                      Unit.PROPORTION,
                      "与该文件的相似度：较短一方的文字有多大比例见于另一方（抽样估计），0 至 1",
                      "share of the shorter text that stands in the other one, estimated from samples, 0 to 1")
                  .orNull(),
              string("notes", "矛盾及其他应知事项", "contradictions and other things to know").orNull(),
              count(
                  "n_chars",
                  Unit.CODE_POINT,
                  "全文词语的字数（不含标点、空白和纯数字）",
                  "code points of the tokens in n_tokens"),
              count(
                  "n_chars_counted",
                  Unit.CODE_POINT,
                  "计入部分的字数，口径同 n_chars",
                  "code points of the tokens in n_tokens_counted"),
              count(
                  "n_tokens",
                  Unit.TOKEN,
                  "全文词数（不含标点、空白和纯数字）",
                  "tokens of the whole text; punctuation, white space and pure numbers left out"),
              count("n_tokens_counted", Unit.TOKEN, "计入部分的词数", "tokens of the counted parts"),
              count("n_sentences", Unit.SENTENCE, "全文句数", "sentences of the whole text"),
              count(
                  "n_sentences_counted",
                  Unit.SENTENCE,
                  "计入部分的句数",
                  "sentences of the counted parts")));

  private Documents() {}
}
