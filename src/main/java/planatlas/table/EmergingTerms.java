package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/** Content words that rise over the years of the window: proposed to whoever writes the lexicon. */
public final class EmergingTerms {

  public static final Table TABLE =
      new Table(
          "emerging_terms",
          "窗口期内上升的实词，供编写词典参考",
          "content words that rise over the years of the window",
          List.of("rise_rank", "word", "year"),
          List.of(
              string("word", "词", "word"),
              integer("year", Unit.CALENDAR_YEAR, "计划年度", "plan year"),
              count("rise_rank", Unit.RANK, "按 rise_G2 的名次", "rank of the word by rise_G2"),
              count(
                  "frequency",
                  Unit.OCCURRENCE,
                  "当年出现次数（计入部分）",
                  "occurrences in counted parts in the year"),
              count("docfreq", Unit.DOCUMENT, "当年含该词的文件数", "documents with the word in the year"),
              count("n_docs", Unit.DOCUMENT, "当年计入的文件数", "counted documents of the year"),
              count("n_tokens", Unit.TOKEN, "当年计入部分的词数", "tokens of counted parts in the year"),
              ratio(
                      "rel_freq_per_10k",
                      Unit.PER_10K_TOKENS,
                      "每万词次数；无词时空",
                      "occurrences per 10,000 tokens; null without tokens")
                  .orNull(),
              ratio(
                      "G2",
                      Unit.DIMENSIONLESS,
                      "当年与窗口内此前各年之和相比的对数似然比；首年空",
                      "this year against all years of the window before it (Dunning 1993); null in the first")
                  .orNull(),
              integer(
                      "direction",
                      Unit.DIMENSIONLESS,
                      "1 上升，-1 下降，0 持平；首年空",
                      "1 up, -1 down, 0 equal; null in the first year")
                  .orNull(),
              ratio(
                  "rise_G2", Unit.DIMENSIONLESS, "最近一年与窗口内此前各年之和相比的对数似然比", "G2 of the newest year"),
              ratio(
                  "rise_log_ratio",
                  Unit.BITS,
                  "同上，比率之比的以 2 为底的对数",
                  "log ratio of the newest year against those before"),
              ratio(
                  "rise_p_adjusted",
                  Unit.PROPORTION,
                  "同上，Benjamini-Hochberg 校正的 p 值（名义）",
                  "its nominal p, Benjamini-Hochberg over all words tested"),
              ratio(
                  "kendall_tau",
                  Unit.DIMENSIONLESS,
                  "各年比率与年份的 Kendall tau-b",
                  "Kendall's tau-b of the yearly rates"),
              string(
                      "lexicon_themes",
                      "含有该词的词条所属主题（逗号分隔）；词典中没有时空",
                      "themes with a term that holds the word, by commas; null where the lexicon has it not")
                  .orNull()));

  private EmergingTerms() {}
}
