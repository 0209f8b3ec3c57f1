package planatlas.derived;

import planatlas.Duck;

/** {@code theme_cooccurrence} and {@code term_share}, by SQL. */
final class DerivedCompany {

  private DerivedCompany() {}

  static void create(Duck duck) {
    duck.run(
        """
        create table places as
        select c.doc_id, t.above region_code, c.year, c.n_sentences
        from counted c left join tree t on t.code = c.region_code
        """);
    duck.run(COOCCURRENCE);
    duck.run(TERMS);
  }

  private static final String COOCCURRENCE =
      """
      create table derived_theme_cooccurrence as
      with units as (
        select region_code, year, sum(n_sentences)::bigint n_sentences, count(*) n_documents
        from places group by all),
      sentences as (
        select distinct p.region_code, p.year, m.doc_id, m.sentence_begin, m.theme_id
        from m join places p using (doc_id) where m.strength = 'core'),
      standing as (
        select 'sentence' as unit, region_code, year, doc_id || ' ' || sentence_begin place, theme_id
        from sentences
        union all
        select distinct 'document', region_code, year, doc_id, theme_id from sentences),
      single as (
        select unit, region_code, year, theme_id, count(*) n from standing group by all),
      together as (
        select a.unit, a.region_code, a.year, a.theme_id, b.theme_id other, count(*) n
        from standing a join standing b on a.unit = b.unit and a.place = b.place
          and a.region_code is not distinct from b.region_code and a.theme_id < b.theme_id
        group by all),
      grid as (
        select u.region_code, u.year, a.theme_id, b.theme_id other_theme_id, k.unit,
          case when k.unit = 'sentence' then u.n_sentences else u.n_documents end n_units
        from units u cross join themes a cross join themes b
        cross join (select unnest(['sentence', 'document']) unit) k
        where a.theme_id < b.theme_id),
      counts as (
        select g.*, coalesce(x.n, 0) n_theme, coalesce(y.n, 0) n_other, coalesce(z.n, 0) n_both
        from grid g
        left join single x on x.unit = g.unit and x.theme_id = g.theme_id
          and x.region_code is not distinct from g.region_code and x.year is not distinct from g.year
        left join single y on y.unit = g.unit and y.theme_id = g.other_theme_id
          and y.region_code is not distinct from g.region_code and y.year is not distinct from g.year
        left join together z on z.unit = g.unit and z.theme_id = g.theme_id
          and z.other = g.other_theme_id and z.region_code is not distinct from g.region_code
          and z.year is not distinct from g.year)
      select c.*, n.region_name, n.region_level, n.province_code, n.province_name,
        n_both / nullif(n_theme + n_other - n_both, 0) jaccard,
        case when n_theme = 0 or n_other = 0 then null when n_both = 0 then -1.0
          when n_both = n_theme and n_both = n_other then 1.0
          else ln((n_both / n_units) / ((n_theme / n_units) * (n_other / n_units)))
            / -ln(n_both / n_units) end npmi
      from counts c left join names n on n.code = c.region_code
      """;

  private static final String TERMS =
      """
      create table derived_term_share as
      with terms as (
        select p.region_code, p.year, m.theme_id, m.term_id, m.term, m.strength, count(*) frequency
        from m join places p using (doc_id) group by all)
      select t.*, n.region_name, n.region_level, n.province_code, n.province_name,
        case when strength = 'core' then frequency
          / sum(case when strength = 'core' then frequency end) over theme end as share,
        frequency / sum(frequency) over theme as share_all
      from terms t left join names n on n.code = t.region_code
      window theme as (partition by t.region_code, t.year, t.theme_id)
      """;
}
