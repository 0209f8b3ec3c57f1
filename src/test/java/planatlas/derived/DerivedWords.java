package planatlas.derived;

import planatlas.Duck;

/** The words of {@code bureau_keyness} and {@code emerging_terms}, from {@code document_tokens}. */
final class DerivedWords {

  private DerivedWords() {}

  static void create(Duck duck) {
    duck.run(WORDS);
    duck.run(KEYNESS);
    duck.run(EMERGING);
  }

  private static final String WORDS =
      """
      create table words as
      select c.region_code, c.bureau_id, c.year, t.doc_id, t.word, t.frequency
      from document_tokens t join counted c using (doc_id)
      where c.region_code is not null and c.year is not null
      """;

  /** The twenty words of five occurrences or more that a target says most above its reference. */
  private static final String KEYNESS =
      """
      create table derived_word_keyness as
      with bureaus as (
        select region_code, bureau_id, year, sum(n_tokens)::bigint n_tokens from counted
        where region_code is not null and year is not null and bureau_id is not null group by all),
      said as (
        select region_code, bureau_id, year, word, sum(frequency)::bigint n from words
        where bureau_id is not null group by all),
      peers as (
        select b.region_code, b.bureau_id, b.year, c.peer_set, sum(p.n_tokens)::bigint d,
          count(*) n_reference
        from bureaus b join compared c using (bureau_id)
        join bureaus p on p.bureau_id = c.peer and p.year = b.year group by all),
      said_by_peers as (
        select s.bureau_id, s.year, c.peer_set, s.word, sum(o.n)::bigint b
        from said s join compared c using (bureau_id)
        join said o on o.bureau_id = c.peer and o.year = s.year and o.word = s.word
        where s.n >= 5 group by all),
      of_bureaus as (
        select s.region_code, s.bureau_id, s.year, p.peer_set reference, s.word item, s.n a,
          b.n_tokens c, coalesce(o.b, 0) b, p.d, p.n_reference
        from said s join bureaus b using (region_code, bureau_id, year)
        join peers p using (region_code, bureau_id, year)
        left join said_by_peers o on o.bureau_id = s.bureau_id and o.year = s.year
          and o.word = s.word and o.peer_set = p.peer_set
        where s.n >= 5),
      years as (
        select year, sum(n_tokens)::bigint n_tokens from counted
        where region_code is not null and year is not null group by all),
      said_in_years as (select year, word, sum(frequency)::bigint n from words group by all),
      of_years as (
        select '000000' region_code, null bureau_id, s.year, 'other_years' reference, s.word item,
          s.n a, y.n_tokens c, sum(s.n) over (partition by s.word) - s.n b,
          (select sum(n_tokens) from years) - y.n_tokens d,
          (select count(*) from years) - 1 n_reference
        from said_in_years s join years y using (year)),
      counts as (
        select * from of_bureaus union all select * from of_years where a >= 5),
      marked as (
        select *, 2 * (a * ln(a * (c + d)::double / (c * (a + b)::double))
          + case when b > 0 then b * ln(b * (c + d)::double / (d * (a + b)::double)) else 0 end
          + case when c > a then (c - a) * ln((c - a) * (c + d)::double / (c * (c + d - a - b)::double)) else 0 end
          + case when d > b then (d - b) * ln((d - b) * (c + d)::double / (d * (c + d - a - b)::double)) else 0 end) g
        from counts where c > 0 and d > 0 and a::hugeint * d > b::hugeint * c)
      select region_code, bureau_id, year, reference, 'word' as unit, item, a, c, b, d, n_reference
      from marked qualify row_number() over (
        partition by region_code, bureau_id, year, reference order by g desc, item) <= 20
      """;

  private static final String EMERGING =
      """
      create table derived_emerging_terms as
      with years as (
        select year, count(*) n_docs, sum(n_tokens)::bigint n_tokens from counted
        where region_code is not null and year in (select year from panel_years) group by all),
      said as (
        select word, year, sum(frequency)::bigint frequency, count(distinct doc_id) docfreq
        from words group by all),
      chosen as (select distinct word from emerging_terms),
      grid as (
        select w.word, y.*, coalesce(s.frequency, 0) frequency, coalesce(s.docfreq, 0) docfreq
        from chosen w cross join years y
        left join said s on s.word = w.word and s.year = y.year),
      running as (
        select *, frequency a, n_tokens c,
          sum(frequency) over before b, sum(n_tokens) over before d
        from grid window before as (partition by word order by year
          rows between unbounded preceding and 1 preceding)),
      measured as (
        select *, 2 * (case when a > 0 then a * ln(a * (c + d)::double / (c * (a + b)::double)) else 0 end
          + case when b > 0 then b * ln(b * (c + d)::double / (d * (a + b)::double)) else 0 end
          + (c - a) * ln((c - a) * (c + d)::double / (c * (c + d - a - b)::double))
          + (d - b) * ln((d - b) * (c + d)::double / (d * (c + d - a - b)::double))) g
        from running)
      select word, year, frequency, docfreq, n_docs, n_tokens,
        10000.0::double * frequency / n_tokens rel_freq_per_10k, g G2,
        sign(a::hugeint * d - b * c)::int direction, last_value(g) over word rise_G2,
        last_value(log2(((a + c / (c + d)) / c) / ((b + 1 - c / (c + d)) / d))) over word rise_log_ratio
      from measured window word as (partition by word order by year
        rows between unbounded preceding and unbounded following)
      """;
}
