package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/** By which terms a region speaks of a theme; terms without a mention have no row. */
public final class TermShare {

  public static final Table TABLE =
      new Table(
          "term_share",
          "各地区用哪些词条谈一个主题",
          "by which terms a region speaks of a theme",
          List.of("region_code", "year", "theme_id", "term_id"),
          List.of(
              string(
                      "region_code",
                      "地区代码（基准年），含下辖地区；全国 000000；空为地区未知",
                      "region in the base year with all within it, the nation is 000000; null where unknown")
                  .orNull(),
              integer("year", Unit.CALENDAR_YEAR, "计划年度；空为年度未知", "plan year; null where unknown")
                  .orNull(),
              string("theme_id", "主题标识", "theme"),
              string("term_id", "词条标识", "term"),
              string("term", "词条", "the term as the lexicon has it"),
              string("strength", "强度：core 核心，related 相关", "core or related"),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              count("frequency", Unit.MENTION, "该词条的提及次数", "mentions by this term"),
              ratio(
                      "share",
                      Unit.PROPORTION,
                      "占本主题核心提及的比例；相关词条时空",
                      "share of the theme's core mentions; null for a related term")
                  .orNull(),
              ratio(
                  "share_all",
                  Unit.PROPORTION,
                  "占本主题全部提及的比例",
                  "share of all mentions of the theme")));

  private TermShare() {}
}
