package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.flag;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/** How much each bureau speaks of each theme in each year; zeros are rows, absence is none. */
public final class ThemeByRegionYear {

  public static final Table TABLE =
      new Table(
          "theme_by_region_year",
          List.of("scope", "region_code", "bureau_id", "year", "theme_id"),
          List.of(
              string(
                      "region_code",
                      "地区代码（基准年）；空为地区未知",
                      "region in the base year; null where unknown")
                  .orNull(),
              string("bureau_id", "机关标识；空为地区未知", "bureau; null where the region is unknown")
                  .orNull(),
              integer("year", "计划年度；空为年度未知", "plan year; null where unknown").orNull(),
              string("theme_id", "主题标识", "theme"),
              string("scope", "口径：own 为机关自身", "own: the bureau itself"),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              string("lexicon_id", "词典标识", "lexicon that the theme is of"),
              string("theme_name", "主题名称", "name of the theme"),
              count("n_docs", "计入的文件数", "counted documents"),
              count("n_tokens", "计入部分的词数（分母）", "tokens of counted parts: the denominator"),
              count("n_chars", "计入部分的字数", "code points of those tokens"),
              count("docfreq", "至少一次核心提及的文件数", "documents with a core mention"),
              count("docfreq_all", "至少一次核心或相关提及的文件数", "documents with any mention"),
              ratio("doc_prop", "docfreq / n_docs", "docfreq / n_docs"),
              ratio("doc_prop_all", "docfreq_all / n_docs", "docfreq_all / n_docs"),
              count("frequency", "核心提及次数", "core mentions"),
              count("frequency_all", "核心与相关提及次数", "core and related mentions"),
              ratio(
                      "rel_freq_per_10k",
                      "每万词核心提及次数；n_tokens 为 0 时空",
                      "core mentions per 10,000 tokens; null where n_tokens is 0")
                  .orNull(),
              ratio(
                      "rel_freq_per_10k_all",
                      "每万词核心与相关提及次数",
                      "core and related mentions per 10,000 tokens")
                  .orNull(),
              flag("not_yet_coined", "该年早于主题提出之年", "the year lies before the theme's since")));

  private ThemeByRegionYear() {}
}
