package planatlas.derived;

import planatlas.Duck;

/** {@code theme_by_region_year} without its bootstrap, and {@code theme_adoption}, by SQL. */
final class DerivedThemes {

  private DerivedThemes() {}

  static void create(Duck duck) {
    duck.run(OWN);
    duck.run(PANEL);
    duck.run(TERRITORY);
    duck.run(DISPERSION);
    duck.run(BOTH);
    duck.run(TABLE);
    duck.run(ADOPTION);
  }

  private static final String OWN =
      """
      create table own as
      with recursive up(theme_id, above) as (
        select theme_id, theme_id from themes
        union all
        select up.theme_id, t.parent from up join themes t on t.theme_id = up.above
        where t.parent is not null),
      cells as (
        select region_code, bureau_id, year, count(*) n_docs, sum(n_tokens)::bigint n_tokens,
          sum(n_chars)::bigint n_chars
        from counted group by all),
      per_document as (
        select region_code, bureau_id, year, doc_id, theme_id,
          count(*) filter (strength = 'core') core, count(*) every,
          coalesce(sum(covered) filter (strength = 'core'), 0) covered, sum(covered) covered_all
        from m group by all),
      sums as (
        select region_code, bureau_id, year, theme_id, sum(core) frequency,
          sum(every) frequency_all, count(*) filter (core > 0) docfreq, count(*) docfreq_all,
          sum(covered) tokens_covered, sum(covered_all) tokens_covered_all
        from per_document group by all),
      spans as (
        select region_code, bureau_id, year, above theme_id,
          count(distinct (doc_id, "begin", "end")) filter (strength = 'core') spans,
          count(distinct (doc_id, "begin", "end")) spans_all
        from m join up using (theme_id) group by all)
      select c.*, t.theme_id, t.lexicon_id, t.parent is null top_level,
        coalesce(s.frequency, 0)::bigint frequency,
        coalesce(s.frequency_all, 0)::bigint frequency_all,
        coalesce(s.docfreq, 0) docfreq, coalesce(s.docfreq_all, 0) docfreq_all,
        coalesce(s.tokens_covered, 0)::bigint tokens_covered,
        coalesce(s.tokens_covered_all, 0)::bigint tokens_covered_all,
        coalesce(p.spans, 0) spans, coalesce(p.spans_all, 0) spans_all
      from cells c cross join themes t
      left join sums s on s.region_code is not distinct from c.region_code
        and s.bureau_id is not distinct from c.bureau_id and s.year is not distinct from c.year
        and s.theme_id = t.theme_id
      left join spans p on p.region_code is not distinct from c.region_code
        and p.bureau_id is not distinct from c.bureau_id and p.year is not distinct from c.year
        and p.theme_id = t.theme_id
      """;

  private static final String PANEL =
      """
      create table panel as
      select region_code, bureau_id
      from (select distinct region_code, bureau_id, year from counted
            where bureau_id is not null and year in (select year from panel_years))
      group by all having count(*) = (select count(*) from panel_years)
      """;

  private static final String TERRITORY =
      """
      create table territory as
      select t.above region_code, o.year, o.theme_id, o.lexicon_id, o.top_level,
        sum(n_docs)::bigint n_docs, sum(n_tokens)::bigint n_tokens, sum(n_chars)::bigint n_chars,
        sum(docfreq)::bigint docfreq, sum(docfreq_all)::bigint docfreq_all,
        sum(frequency)::bigint frequency, sum(frequency_all)::bigint frequency_all,
        sum(tokens_covered)::bigint tokens_covered,
        sum(tokens_covered_all)::bigint tokens_covered_all,
        sum(spans) spans, sum(spans_all) spans_all,
        count(*) n_bureaus, count(*) filter (frequency > 0) bureaus_with_theme,
        count(*) filter (frequency_all > 0) bureaus_with_theme_all,
        count(*) filter (p.bureau_id is not null) balanced_bureaus,
        sum(n_tokens) filter (p.bureau_id is not null) balanced_tokens,
        sum(frequency) filter (p.bureau_id is not null) balanced_frequency,
        sum(frequency_all) filter (p.bureau_id is not null) balanced_frequency_all
      from own o join tree t on t.code = o.region_code
      left join panel p on p.region_code = o.region_code and p.bureau_id = o.bureau_id
      group by all
      """;

  private static final String DISPERSION =
      """
      create table dispersion as
      with shares as (
        select t.above region_code, year, theme_id, n_tokens, frequency, frequency_all,
          sum(n_tokens) over w all_tokens, sum(frequency) over w core, sum(frequency_all) over w every
        from own o join tree t on t.code = o.region_code
        window w as (partition by t.above, year, theme_id))
      select region_code, year, theme_id,
        case when count(*) >= 2 and any_value(core) > 0 and any_value(all_tokens) > 0
          then sum(abs(frequency / core - n_tokens / all_tokens)) / 2
            / (1 - min(n_tokens / all_tokens)) end dp_norm,
        case when count(*) >= 2 and any_value(every) > 0 and any_value(all_tokens) > 0
          then sum(abs(frequency_all / every - n_tokens / all_tokens)) / 2
            / (1 - min(n_tokens / all_tokens)) end dp_norm_all
      from shares group by all
      """;

  private static final String BOTH =
      """
      create table both_scopes as
      select 'territory' as scope, t.region_code, null::varchar bureau_id, t.year, t.theme_id,
        t.lexicon_id, t.top_level, t.n_docs, t.n_tokens, t.n_chars, t.docfreq, t.docfreq_all,
        t.frequency, t.frequency_all, t.tokens_covered, t.tokens_covered_all, t.spans, t.spans_all,
        t.n_bureaus, t.bureaus_with_theme, t.bureaus_with_theme_all,
        d.dp_norm, d.dp_norm_all,
        case when y.year is not null then t.balanced_bureaus end balanced_bureaus,
        case when y.year is not null then 10000.0::double * balanced_frequency
          / nullif(balanced_tokens, 0) end balanced_rel_freq_per_10k,
        case when y.year is not null then 10000.0::double * balanced_frequency_all
          / nullif(balanced_tokens, 0) end balanced_rel_freq_per_10k_all,
        'wilson_95' ci_method,
        case when t.n_tokens = 0 then 'no_tokens' when t.n_bureaus < 10 then 'under_10_bureaus'
          else 'poisson_bootstrap_95' end rel_freq_method
      from territory t
      join dispersion d on d.region_code = t.region_code and d.year is not distinct from t.year
        and d.theme_id = t.theme_id
      left join panel_years y on y.year = t.year
      union all
      select 'own', region_code, bureau_id, year, theme_id, lexicon_id, top_level, n_docs, n_tokens,
        n_chars, docfreq, docfreq_all, frequency, frequency_all, tokens_covered,
        tokens_covered_all, spans, spans_all,
        case when bureau_id is not null then 1 end,
        case when bureau_id is not null then (frequency > 0)::int end,
        case when bureau_id is not null then (frequency_all > 0)::int end,
        null, null, null, null, null,
        case when bureau_id is not null then 'single_bureau' else 'unknown_bureau' end,
        case when bureau_id is not null then 'single_bureau' else 'unknown_bureau' end
      from own
      """;

  /** Wilson's interval by its closed form, z the 97.5% quantile. */
  private static String wilson(String sign, String suffix) {
    return """
        case when b.scope = 'territory' then
          (b.bureaus_with_theme%1$s + 1.959963984540054 ^ 2 / 2 %2$s 1.959963984540054 * sqrt(
             b.bureaus_with_theme%1$s * (b.n_bureaus - b.bureaus_with_theme%1$s)::double / b.n_bureaus
             + 1.959963984540054 ^ 2 / 4)) / (b.n_bureaus + 1.959963984540054 ^ 2) end"""
        .formatted(suffix, sign);
  }

  private static String rates(String suffix) {
    return """
        b.docfreq%1$s / b.n_docs doc_prop%1$s,
        b.bureaus_with_theme%1$s / b.n_bureaus bureau_prop%1$s,
        %2$s conf_low%1$s, %3$s conf_high%1$s,
        10000.0::double * b.frequency%1$s / nullif(b.n_tokens, 0) rel_freq_per_10k%1$s,
        b.spans%1$s / nullif(sum(case when b.top_level then b.spans%1$s else 0 end) over cell, 0)
          theme_share%1$s,
        case when b.scope = 'territory' or b.bureau_id is not null then
          10000.0::double * b.frequency%1$s / nullif(b.n_tokens, 0)
          - 10000.0::double * l.frequency%1$s / nullif(l.n_tokens, 0) end yoy_change%1$s"""
        .formatted(suffix, wilson("-", suffix), wilson("+", suffix));
  }

  private static final String TABLE =
      """
      create table derived_theme_by_region_year as
      select b.*, %s, %s, t.theme_name, n.region_name, n.region_level, n.province_code,
        n.province_name, coalesce(b.year < t.since, false) not_yet_coined
      from both_scopes b join themes t using (theme_id)
      left join names n on n.code = b.region_code
      left join both_scopes l on l.scope = b.scope and l.region_code = b.region_code
        and l.bureau_id is not distinct from b.bureau_id and l.theme_id = b.theme_id
        and l.year = b.year - 1
      window cell as (partition by b.scope, b.region_code, b.bureau_id, b.year, b.lexicon_id)
      """
          .formatted(rates(""), rates("_all"));

  private static final String ADOPTION =
      """
      create table derived_theme_adoption as
      with series as (
        select region_code, bureau_id, theme_id, year, frequency > 0 speaks
        from own where bureau_id is not null and year is not null
        union all
        select region_code, null, theme_id, year, frequency > 0 from territory
        where year is not null),
      firsts as (
        select region_code, bureau_id, theme_id, min(year) filter (speaks) first_year,
          count(*) n_years_observed
        from series group by all),
      dated as (
        select f.*, (select max(s.year) from series s where s.region_code = f.region_code
            and s.bureau_id is not distinct from f.bureau_id and s.theme_id = f.theme_id
            and not s.speaks and (f.first_year is null or s.year < f.first_year)) last_year_without
        from firsts f),
      told as (
        select *, case when first_year is null then 'not_adopted'
          when last_year_without is null then 'left_censored' else 'adopted' end status
        from dated)
      select o.*, t.theme_name, n.region_name, n.region_level, n.province_code, n.province_name,
        case when n.region_level <> 'province' and o.status = 'adopted' and p.status = 'adopted'
          then o.first_year - p.first_year end lag_province,
        case when o.region_code <> '000000' and o.status = 'adopted' and a.status = 'adopted'
          then o.first_year - a.first_year end lag_nation
      from told o join themes t using (theme_id) join names n on n.code = o.region_code
      left join told p on p.region_code = n.province_code and p.bureau_id is null
        and p.theme_id = o.theme_id
      left join told a on a.region_code = '000000' and a.bureau_id is null
        and a.theme_id = o.theme_id
      where o.bureau_id is not null
      """;
}
