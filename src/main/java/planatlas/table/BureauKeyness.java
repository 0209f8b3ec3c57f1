package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/** What a bureau says more, or less, of than a reference does: themes and content words. */
public final class BureauKeyness {

  public static final Table TABLE =
      new Table(
          "bureau_keyness",
          "各机关比参照说得更多或更少的主题和实词",
          "what a bureau says more, or less, of than a reference does: themes and content words",
          List.of("region_code", "bureau_id", "year", "reference", "unit", "item"),
          List.of(
              string(
                  "region_code",
                  "地区代码（基准年）；年份整体为 000000",
                  "region in the base year; 000000 for a year as a whole"),
              string("bureau_id", "机关标识；年份整体时空", "bureau; null for a year as a whole").orNull(),
              integer("year", Unit.CALENDAR_YEAR, "计划年度", "plan year"),
              string(
                  "reference",
                  "参照：同 bureau_peers 的 peer_set；other_years 为全国其他年份",
                  "what it is compared with: a peer_set of bureau_peers, or other_years (the nation in the other years)"),
              string(
                  "unit",
                  "theme 主题，word 实词（出现至少 5 次、比参照更多的前 20 个）",
                  "theme, or word: the 20 content words of at least 5 occurrences that most mark the bureau"),
              string("item", "主题标识或词", "theme id or word"),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              count(
                  "covered",
                  Unit.TOKEN,
                  "a：主题核心提及所占词数，或该词出现次数",
                  "a: tokens inside core mentions of the theme, or occurrences of the word"),
              count("n_tokens", Unit.TOKEN, "c：计入部分的词数", "c: tokens of counted parts"),
              count(
                  "reference_covered",
                  Unit.TOKEN,
                  "b：参照中的 covered（不含本机关）",
                  "b: the same of the reference, the bureau itself left out"),
              count(
                  "reference_n_tokens",
                  Unit.TOKEN,
                  "d：参照的词数（不含本机关）",
                  "d: tokens of the reference, likewise"),
              count(
                  "n_reference",
                  Unit.BUREAU_OR_YEAR,
                  "参照的机关数；other_years 时为年数",
                  "bureaus of the reference; years for other_years"),
              ratio(
                      "G2",
                      Unit.DIMENSIONLESS,
                      "对数似然比；无参照时空",
                      "log-likelihood ratio (Dunning 1993); null without a reference or tokens")
                  .orNull(),
              integer(
                      "direction",
                      Unit.DIMENSIONLESS,
                      "1 高于参照，-1 低于，0 相等",
                      "1 where a/c > b/d, -1 where less, 0 where equal")
                  .orNull(),
              ratio(
                      "log_ratio",
                      Unit.BITS,
                      "比率之比的以 2 为底的对数（平滑）；a+b 为 0 时空",
                      "log2[((a+e)/c) / ((b+1-e)/d)], e = c/(c+d); null where a + b is 0")
                  .orNull(),
              ratio(
                      "p_nominal",
                      Unit.PROPORTION,
                      "名义 p 值（卡方，自由度 1）",
                      "chi-square, 1 df: nominal, since mentions cluster in documents")
                  .orNull(),
              ratio(
                      "p_adjusted",
                      Unit.PROPORTION,
                      "Benjamini-Hochberg 校正（同一年、同一比较组即同一批机关、同一 unit 内）",
                      "Benjamini-Hochberg within one year, unit and reference: the bureaus that are compared with one another")
                  .orNull(),
              string(
                      "reason",
                      "G2 为空的原因：no_reference，no_tokens",
                      "why G2 is null: no_reference, no_tokens")
                  .orNull(),
              string(
                      "lexicon_themes",
                      "含有该词的词条所属主题（逗号分隔）；词典中没有时空",
                      "for a word: themes with a term that holds it, by commas; null where the lexicon has it not")
                  .orNull()));

  private BureauKeyness() {}
}
