package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.string;

import java.util.List;

/** Since when a bureau speaks of a theme (core mentions). */
public final class ThemeAdoption {

  public static final Table TABLE =
      new Table(
          "theme_adoption",
          "各机关从何时起谈一个主题",
          "since when a bureau speaks of a theme",
          List.of("region_code", "bureau_id", "theme_id"),
          List.of(
              string("region_code", "地区代码（基准年）", "region in the base year"),
              string("bureau_id", "机关标识", "bureau"),
              string("theme_id", "主题标识", "theme"),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              string("theme_name", "主题名称", "name of the theme"),
              integer(
                      "first_year",
                      Unit.CALENDAR_YEAR,
                      "首次提及之年；从未提及时空",
                      "first year with a mention; null where there is none")
                  .orNull(),
              integer(
                      "last_year_without",
                      Unit.CALENDAR_YEAR,
                      "此前最后一个有文件而无提及之年；空为左删失（首份文件已提及）；从未提及时为最后观察之年",
                      "last year observed without, before first_year; null is left-censored: the theme stood in the first document seen; the last year observed where the theme never came")
                  .orNull(),
              string(
                  "status",
                  "adopted 已采纳，left_censored 首份文件已有，not_adopted 尚无",
                  "adopted, left_censored, not_adopted (so far)"),
              count("n_years_observed", Unit.YEARS, "有文件的年数", "years with documents"),
              integer(
                      "lag_province",
                      Unit.YEARS,
                      "较本省首次提及晚几年；任一左删失、从未提及或本级即省级时空",
                      "years behind the first mention in the province; null where either is left-censored, where it never came, and for provinces")
                  .orNull(),
              integer(
                      "lag_nation",
                      Unit.YEARS,
                      "较全国首次提及晚几年；同上",
                      "years behind the first mention in the nation, likewise")
                  .orNull()));

  private ThemeAdoption() {}
}
