package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.integer;
import static planatlas.table.Column.string;

import java.util.List;

/** Which region and year the run has documents of: every region seen, its ancestors, every year. */
public final class CoverageByRegionYear {

  public static final Table TABLE =
      new Table(
          "coverage_by_region_year",
          "各地区各年度有多少文件，没有文件的也列出",
          "how many documents there are of each region and year, 0 included",
          List.of("region_code", "year"),
          List.of(
              string(
                      "region_code",
                      "地区代码（基准年）；空为地区未知",
                      "region in the base year; null where unknown")
                  .orNull(),
              integer("year", Unit.CALENDAR_YEAR, "计划年度；空为年度未知", "plan year; null where unknown")
                  .orNull(),
              string("region_name", "地区名称", "name of the region").orNull(),
              string("region_level", "地区层级", "level of the region").orNull(),
              string("province_code", "所属省级代码", "code of its province").orNull(),
              string("province_name", "所属省级名称", "name of its province").orNull(),
              count(
                  "n_docs",
                  Unit.DOCUMENT,
                  "本地区及其下辖地区计入的文件数",
                  "counted documents of the region and all within it"),
              count("n_duplicates", Unit.DOCUMENT, "重复的文件数", "duplicates likewise"),
              count(
                  "n_not_counted",
                  Unit.DOCUMENT,
                  "因其他原因未计入的文件数",
                  "documents not counted for another reason, likewise")));

  private CoverageByRegionYear() {}
}
