package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/** How much a bureau speaks of a theme beside its peers of the same year. */
public final class BureauPeers {

  public static final Table TABLE =
      new Table(
          "bureau_peers",
          "各机关各主题在同类机关中的位置",
          "how much a bureau speaks of a theme beside its peers of the same year",
          List.of("region_code", "bureau_id", "year", "theme_id", "peer_set"),
          List.of(
              string("region_code", "地区代码（基准年）", "region in the base year"),
              string("bureau_id", "机关标识", "bureau"),
              integer("year", Unit.CALENDAR_YEAR, "计划年度", "plan year"),
              string("theme_id", "主题标识", "theme"),
              string(
                  "peer_set",
                  "比较组：same_level_province 同省同级；same_level 全国同级；group:名称 作业指定的组（成员之间）；reference:代码 作业指定的参照地区（含下辖）。同组机关职能相同（教育局与教育局比，政府与政府比）",
                  "same_level_province, same_level, group:NAME (members of a group that the job names), reference:CODE (a region and all within it); always bureaus of the same line of work"),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              string("theme_name", "主题名称", "name of the theme"),
              ratio(
                      "rel_freq_per_10k",
                      Unit.PER_10K_TOKENS,
                      "每万词核心提及次数",
                      "core mentions per 10,000 tokens")
                  .orNull(),
              ratio(
                      "rel_freq_per_10k_all",
                      Unit.PER_10K_TOKENS,
                      "每万词核心与相关提及次数",
                      "core and related mentions per 10,000 tokens")
                  .orNull(),
              count(
                  "n_peers",
                  Unit.BUREAU,
                  "当年有文件（且有词）的同组其他机关数，不含本机关",
                  "other bureaus of the set with documents, and tokens, in the year"),
              ratio(
                      "peer_median",
                      Unit.PER_10K_TOKENS,
                      "同组其他机关 rel_freq_per_10k 的中位数；无同组机关时空",
                      "median of the peers' rel_freq_per_10k; null without peers")
                  .orNull(),
              ratio("peer_median_all", Unit.PER_10K_TOKENS, "同上，核心与相关", "the same with related")
                  .orNull(),
              count(
                      "rank",
                      Unit.RANK,
                      "名次：1 为最高，含本机关，并列取最小；同组不足 5 个时空",
                      "1 is the highest rel_freq_per_10k, the bureau included, ties min; null under five peers")
                  .orNull(),
              count("rank_all", Unit.RANK, "同上，核心与相关", "the same with related").orNull(),
              ratio(
                      "mid_percentile",
                      Unit.PROPORTION,
                      "低于本机关的同组比例加相等者的一半；同组不足 5 个时空",
                      "share of peers below plus half of those equal; null under five peers")
                  .orNull(),
              ratio("mid_percentile_all", Unit.PROPORTION, "同上，核心与相关", "the same with related")
                  .orNull(),
              string(
                      "reason",
                      "rank 为空的原因：under_5_peers，no_tokens",
                      "why rank is null: under_5_peers, no_tokens")
                  .orNull(),
              string(
                      "answered_by",
                      "可作答的比较组：本组，或同组过少时下一个更大的组；均不足时空",
                      "the set that has an answer: this one, or the next wider where this is too small; null where none has")
                  .orNull()));

  private BureauPeers() {}
}
