package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.flag;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/**
 * How much each bureau, and each place with all bureaus in it, speaks of each theme in each year;
 * zeros are rows, absence is none.
 */
public final class ThemeByRegionYear {

  public static final String OWN = "own";
  public static final String TERRITORY = "territory";

  public static final Table TABLE =
      new Table(
          "theme_by_region_year",
          "各机关及各地区每年谈每个主题多少，含零",
          "how much a bureau, and a place with all bureaus in it, speaks of a theme in a year; zeros included",
          List.of("scope", "region_code", "bureau_id", "year", "theme_id"),
          List.of(
              string(
                      "region_code",
                      "地区代码（基准年）；空为地区未知",
                      "region in the base year; null where unknown")
                  .orNull(),
              string(
                      "bureau_id",
                      "机关标识；空为机关未知，或 scope 为 territory",
                      "bureau; null where it is unknown, and in territory")
                  .orNull(),
              integer("year", Unit.CALENDAR_YEAR, "计划年度；空为年度未知", "plan year; null where unknown")
                  .orNull(),
              string("theme_id", "主题标识", "theme"),
              string(
                  "scope",
                  "口径：own 为机关自身；territory 为本地区及其下辖地区全部机关之和，全国为 000000，地区未知的文件不在其内",
                  "own: the bureau itself; territory: all bureaus of the region and all within it, the nation is 000000; documents of unknown region are in none"),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              string("lexicon_id", "词典标识", "lexicon that the theme is of"),
              string("theme_name", "主题名称", "name of the theme"),
              count("n_docs", Unit.DOCUMENT, "计入的文件数", "counted documents"),
              count(
                  "n_tokens",
                  Unit.TOKEN,
                  "计入部分的词数（分母）",
                  "tokens of counted parts: the denominator"),
              count("n_chars", Unit.CODE_POINT, "计入部分的字数", "code points of those tokens"),
              count("docfreq", Unit.DOCUMENT, "至少一次核心提及的文件数", "documents with a core mention"),
              count("docfreq_all", Unit.DOCUMENT, "至少一次核心或相关提及的文件数", "documents with any mention"),
              ratio("doc_prop", Unit.PROPORTION, "docfreq / n_docs", "docfreq / n_docs"),
              ratio(
                  "doc_prop_all", Unit.PROPORTION, "docfreq_all / n_docs", "docfreq_all / n_docs"),
              count(
                      "n_bureaus",
                      Unit.BUREAU,
                      "有文件的机关数；own 中为 1，机关未知时空",
                      "bureaus with documents; 1 in own, null where the bureau is unknown")
                  .orNull(),
              count("bureaus_with_theme", Unit.BUREAU, "有核心提及的机关数", "of those, with a core mention")
                  .orNull(),
              count(
                      "bureaus_with_theme_all",
                      Unit.BUREAU,
                      "有核心或相关提及的机关数",
                      "of those, with any mention")
                  .orNull(),
              ratio(
                      "bureau_prop",
                      Unit.PROPORTION,
                      "bureaus_with_theme / n_bureaus",
                      "their quotient")
                  .orNull(),
              ratio(
                      "bureau_prop_all",
                      Unit.PROPORTION,
                      "bureaus_with_theme_all / n_bureaus",
                      "their quotient")
                  .orNull(),
              ratio(
                      "conf_low",
                      Unit.PROPORTION,
                      "bureau_prop 的 95% Wilson 区间下限",
                      "95% Wilson score interval of bureau_prop (Wilson 1927), low end")
                  .orNull(),
              ratio("conf_high", Unit.PROPORTION, "同上，上限", "the same, high end").orNull(),
              ratio(
                      "conf_low_all",
                      Unit.PROPORTION,
                      "bureau_prop_all 的区间下限",
                      "of bureau_prop_all, low end")
                  .orNull(),
              ratio(
                      "conf_high_all",
                      Unit.PROPORTION,
                      "bureau_prop_all 的区间上限",
                      "of bureau_prop_all, high end")
                  .orNull(),
              string(
                  "ci_method",
                  "conf_* 的方法 wilson_95，或为空的原因：single_bureau 只有一个机关，unknown_bureau 机关未知",
                  "method of conf_*: wilson_95; or why they are null: single_bureau (own), unknown_bureau"),
              count("frequency", Unit.MENTION, "核心提及次数", "core mentions"),
              count("frequency_all", Unit.MENTION, "核心与相关提及次数", "core and related mentions"),
              ratio(
                      "rel_freq_per_10k",
                      Unit.PER_10K_TOKENS,
                      "每万词核心提及次数；n_tokens 为 0 时空",
                      "core mentions per 10,000 tokens; null where n_tokens is 0")
                  .orNull(),
              ratio(
                      "rel_freq_per_10k_all",
                      Unit.PER_10K_TOKENS,
                      "每万词核心与相关提及次数",
                      "core and related mentions per 10,000 tokens")
                  .orNull(),
              ratio(
                      "rel_freq_low",
                      Unit.PER_10K_TOKENS,
                      "rel_freq_per_10k 的 95% 百分位自助法区间下限（以机关为单位，Poisson(1) 权重）",
                      "95% percentile bootstrap over bureaus of rel_freq_per_10k with Poisson(1) weights, low end")
                  .orNull(),
              ratio("rel_freq_high", Unit.PER_10K_TOKENS, "同上，上限", "the same, high end").orNull(),
              ratio(
                      "rel_freq_low_all",
                      Unit.PER_10K_TOKENS,
                      "rel_freq_per_10k_all 的区间下限",
                      "the same with related, low end")
                  .orNull(),
              ratio(
                      "rel_freq_high_all",
                      Unit.PER_10K_TOKENS,
                      "rel_freq_per_10k_all 的区间上限",
                      "the same with related, high end")
                  .orNull(),
              string(
                  "rel_freq_method",
                  "rel_freq_low/high 的方法 poisson_bootstrap_95，或为空的原因：single_bureau，unknown_bureau，under_10_bureaus 机关不足 10 个，no_tokens 无词",
                  "method of rel_freq_low/high: poisson_bootstrap_95; or why they are null: single_bureau (own), unknown_bureau, under_10_bureaus, no_tokens"),
              ratio(
                      "theme_share",
                      Unit.PROPORTION,
                      "本主题核心提及占同一词典各顶级主题之和的比例（子主题并入上级，同一处只计一次）；均无提及时空",
                      "core mentions over those of all top-level themes of the lexicon in the cell, children counted into their parents once a span; null where there is none")
                  .orNull(),
              ratio("theme_share_all", Unit.PROPORTION, "同上，核心与相关", "the same with related")
                  .orNull(),
              ratio(
                      "dp_norm",
                      Unit.DIMENSIONLESS,
                      "核心提及在机关之间的离散度 DPnorm：0 均匀，1 集中；机关少于 2 个或无提及时空",
                      "dispersion over bureaus, DPnorm (Gries 2008; Lijffijt and Gries 2012): 0 even, 1 concentrated; null under two bureaus or without mention, and in own")
                  .orNull(),
              ratio("dp_norm_all", Unit.DIMENSIONLESS, "同上，核心与相关", "the same with related")
                  .orNull(),
              ratio(
                      "yoy_change",
                      Unit.PER_10K_TOKENS,
                      "rel_freq_per_10k 减上一年；上一年无文件或机关未知时空",
                      "rel_freq_per_10k minus the year before; null where that year has no document or the bureau is unknown")
                  .orNull(),
              ratio("yoy_change_all", Unit.PER_10K_TOKENS, "同上，核心与相关", "the same with related")
                  .orNull(),
              count(
                      "balanced_bureaus",
                      Unit.BUREAU,
                      "窗口各年均有文件的机关数（平衡面板）；窗口以外及 own 中空",
                      "bureaus with documents in every year of the job's window; null outside the window and in own")
                  .orNull(),
              ratio(
                      "balanced_rel_freq_per_10k",
                      Unit.PER_10K_TOKENS,
                      "仅计平衡面板机关的 rel_freq_per_10k；无此类机关时空",
                      "rel_freq_per_10k over these bureaus alone; null where there is none")
                  .orNull(),
              ratio(
                      "balanced_rel_freq_per_10k_all",
                      Unit.PER_10K_TOKENS,
                      "同上，核心与相关",
                      "the same with related")
                  .orNull(),
              count(
                  "tokens_covered",
                  Unit.TOKEN,
                  "核心提及所占词数",
                  "tokens inside core mentions: what bureau_keyness compares"),
              count("tokens_covered_all", Unit.TOKEN, "核心与相关提及所占词数", "tokens inside any mention"),
              flag("not_yet_coined", "该年早于主题提出之年", "the year lies before the theme's since")));

  private ThemeByRegionYear() {}
}
