package planatlas.derived;

import java.util.List;
import java.util.stream.Collectors;
import planatlas.Duck;
import planatlas.run.Runs;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/**
 * The comparison tables of a snapshot derived a second time, by SQL in DuckDB from its documents
 * and mentions, the lexicons and the CSV of divisions; and how the published ones differ from that.
 */
public final class Derivation {

  private final Duck duck;

  /**
   * @param divisions CSV files of divisions
   * @param window years of the panel
   */
  public Derivation(
      Duck duck, List<Lexicon> lexicons, List<String> divisions, List<Integer> window) {
    this.duck = duck;
    regions(divisions);
    themes(lexicons);
    duck.run(
        "create table panel_years as select unnest(%s)::int as year".formatted(window.toString()));
    duck.run(
        """
        create table counted as
        select doc_id, base_region_code region_code, bureau_id, plan_year as year,
          n_tokens_counted n_tokens, n_chars_counted n_chars, n_sentences_counted n_sentences
        from documents where counted
        """);
    duck.run(
        """
        create table m as
        select c.region_code, c.bureau_id, c.year, s.doc_id, s."begin", s."end", s.theme_id,
          s.term_id, s.term, s.strength, s.sentence_begin, s.n_tokens covered
        from mentions s join counted c using (doc_id) where s.part in ('plan', 'other')
        """);
    DerivedThemes.create(duck);
    DerivedPeers.create(duck);
    DerivedCompany.create(duck);
  }

  private void regions(List<String> divisions) {
    String files =
        divisions.stream().map(f -> "'" + f + "'").collect(Collectors.joining(", ", "[", "]"));
    duck.run(
        """
        create table regions as
        select code, name, level, parent_code from read_csv(%s, all_varchar = true, union_by_name = true)
        where valid_from::int <= 2024 and (valid_to is null or valid_to::int > 2024)
        """
            .formatted(files));
    duck.run(
        """
        create table tree as
        with recursive up(code, above) as (
          select code, code from regions
          union all
          select up.code, r.parent_code from up join regions r on r.code = up.above
          where r.parent_code is not null)
        select * from up
        union all select code, '000000' from regions
        union all select '000000', '000000'
        """);
    duck.run(
        """
        create table names as
        select r.code, r.name region_name, r.level region_level, p.code province_code,
          p.name province_name
        from regions r join tree t on t.code = r.code
        join regions p on p.code = t.above and p.level = 'province'
        union all select '000000', '全国', 'nation', null, null
        """);
  }

  private void themes(List<Lexicon> lexicons) {
    duck.run(
        """
        create table themes (theme_id varchar, lexicon_id varchar, theme_name varchar, since int,
          parent varchar)
        """);
    for (Lexicon lexicon : lexicons) {
      for (Theme theme : lexicon.themes()) {
        duck.run(
            "insert into themes values (%s, %s, %s, %s, %s)"
                .formatted(
                    quoted(theme.id()),
                    quoted(lexicon.id()),
                    quoted(theme.name()),
                    theme.since(),
                    quoted(theme.parent())));
      }
    }
  }

  private static String quoted(String text) {
    return text == null ? "null" : "'" + text + "'";
  }

  /** As the job names it: the divisions that are shipped, and those of the sample. */
  public static List<String> divisions() {
    return List.of(
        Runs.project().resolve("data/regions/divisions.csv").toString(),
        Runs.project().resolve("data/sample/regions.csv").toString());
  }

  /**
   * Rows that a published table and its derivation do not share, by their keys and the columns that
   * differ; at most ten. Numbers may differ in the digits that cancellation leaves in sums of
   * logarithms.
   *
   * @param left columns that SQL does not derive
   */
  public List<String> differences(String table, List<String> keys, List<String> left) {
    List<String> columns =
        duck.rows("select column_name || ' ' || column_type from (describe %s)".formatted(table));
    String same =
        keys.stream()
            .map(k -> "p.%1$s is not distinct from d.%1$s".formatted(k))
            .collect(Collectors.joining(" and "));
    String wrong =
        columns.stream()
            .map(c -> c.split(" "))
            .filter(c -> !keys.contains(c[0]) && !left.contains(c[0]))
            .map(c -> c[1].equals("DOUBLE") ? number(c[0]) : value(c[0]))
            .collect(Collectors.joining(", "));
    return duck.rows(
        """
        select * from (
          select p.present is null or d.present is null alone, %s,
            list_filter([%s], x -> x is not null) wrong
          from (select true present, * from %s) p
          full join (select true present, * from derived_%s) d on %s)
        where alone or len(wrong) > 0 limit 10
        """
            .formatted(
                keys.stream()
                    .map(k -> "coalesce(p.%1$s::varchar, d.%1$s::varchar)".formatted(k))
                    .collect(Collectors.joining(", ")),
                wrong,
                table,
                table,
                same));
  }

  private static String number(String column) {
    return """
        case when p.%1$s is not distinct from d.%1$s
          or abs(p.%1$s - d.%1$s) <= 1e-8 * greatest(1, abs(d.%1$s)) then null
          else '%1$s ' || coalesce(p.%1$s::varchar, 'null') || ' not ' || coalesce(d.%1$s::varchar, 'null')
        end"""
        .formatted(column);
  }

  private static String value(String column) {
    return """
        case when p.%1$s is not distinct from d.%1$s then null
          else '%1$s ' || coalesce(p.%1$s::varchar, 'null') || ' not ' || coalesce(d.%1$s::varchar, 'null')
        end"""
        .formatted(column);
  }
}
