package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.ratio;
import static planatlas.table.Column.string;

import java.util.List;

/** Which themes keep company (core mentions in counted parts). */
public final class ThemeCooccurrence {

  public static final Table TABLE =
      new Table(
          "theme_cooccurrence",
          "哪些主题一同出现",
          "which themes keep company",
          List.of("region_code", "year", "theme_id", "other_theme_id", "unit"),
          List.of(
              string(
                      "region_code",
                      "地区代码（基准年），含下辖地区；全国 000000；空为地区未知",
                      "region in the base year with all within it, the nation is 000000; null where unknown")
                  .orNull(),
              integer("year", Unit.CALENDAR_YEAR, "计划年度；空为年度未知", "plan year; null where unknown")
                  .orNull(),
              string("theme_id", "主题标识", "theme"),
              string("other_theme_id", "另一主题标识（按标识排序在后）", "the other theme, later by id"),
              string("unit", "sentence 句，document 文件", "sentence or document"),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              count(
                  "n_units",
                  Unit.SENTENCE_OR_DOCUMENT,
                  "计入的句数或文件数",
                  "sentences of counted parts, or counted documents"),
              count("n_theme", Unit.SENTENCE_OR_DOCUMENT, "含 theme_id 的单位数", "units with theme_id"),
              count(
                  "n_other",
                  Unit.SENTENCE_OR_DOCUMENT,
                  "含 other_theme_id 的单位数",
                  "units with other_theme_id"),
              count("n_both", Unit.SENTENCE_OR_DOCUMENT, "两者兼有的单位数", "units with both"),
              ratio(
                      "jaccard",
                      Unit.DIMENSIONLESS,
                      "n_both / 至少其一；均无时空",
                      "n_both over units with either; null without any")
                  .orNull(),
              ratio(
                      "npmi",
                      Unit.DIMENSIONLESS,
                      "归一化点互信息：-1 从不同现；任一缺席时空",
                      "normalised pointwise mutual information (Bouma 2009), -1 when never together; null when either is absent")
                  .orNull()));

  private ThemeCooccurrence() {}
}
