package planatlas.derived;

import planatlas.Duck;

/**
 * {@code bureau_peers} and the themes of {@code bureau_keyness} without their probabilities, by
 * SQL. The job's group is 组 with the regions of the table {@code group_regions}, its reference that
 * of {@code reference_region}; both may be empty.
 */
final class DerivedPeers {

  private DerivedPeers() {}

  static void create(Duck duck) {
    duck.run("create table if not exists group_regions (code varchar)");
    duck.run("create table if not exists reference_region (code varchar)");
    duck.run(RATES);
    duck.run(SETS);
    duck.run(PEERS);
    duck.run(KEYNESS);
    DerivedWords.create(duck);
    duck.run(
        "create table derived_bureau_keyness as "
            + measures("derived_theme_keyness")
            + " union all "
            + measures("derived_word_keyness"));
  }

  private static final String RATES =
      """
      create table rates as
      select d.region_code, d.bureau_id, d.year, d.theme_id, d.theme_name, d.region_name,
        d.region_level, d.province_code, d.province_name, d.tokens_covered, d.n_tokens,
        d.rel_freq_per_10k, d.rel_freq_per_10k_all, split_part(d.bureau_id, ':', 2) line
      from derived_theme_by_region_year d
      where d.scope = 'own' and d.bureau_id is not null and d.year is not null
      """;

  /** Who is compared with whom: target, peer (one row has none), by the name of the set. */
  private static final String SETS =
      """
      create table compared as
      with bureaus as (
        select distinct region_code, bureau_id, line, region_level, province_code from rates),
      members as (
        select 'same_level_province' peer_set, line || region_level || province_code as whole,
          bureau_id, true is_peer
        from bureaus where province_code is not null
        union all select 'same_level', line || region_level, bureau_id, true from bureaus
        union all
        select 'group:组', line, bureau_id, true from bureaus join group_regions g on g.code = region_code
        union all
        select 'reference:' || r.code, line, bureau_id, t.code is not null
        from bureaus cross join reference_region r
        left join tree t on t.code = region_code and t.above = r.code)
      select t.peer_set, t.bureau_id, p.bureau_id peer
      from members t join members p on p.peer_set = t.peer_set and p.whole = t.whole and p.is_peer
        and p.bureau_id <> t.bureau_id
      union all
      select peer_set, bureau_id, null from members
      """;

  private static final String PEERS =
      """
      create table derived_bureau_peers as
      with stood as (
        select c.peer_set, r.region_code, r.bureau_id, r.year, r.theme_id, r.theme_name,
          r.region_name, r.region_level, r.province_code, r.province_name, r.rel_freq_per_10k,
          r.rel_freq_per_10k_all, count(p.rel_freq_per_10k) n_peers,
          median(p.rel_freq_per_10k) peer_median, median(p.rel_freq_per_10k_all) peer_median_all,
          count(*) filter (p.rel_freq_per_10k > r.rel_freq_per_10k) above,
          count(*) filter (p.rel_freq_per_10k_all > r.rel_freq_per_10k_all) above_all,
          count(*) filter (p.rel_freq_per_10k < r.rel_freq_per_10k) below,
          count(*) filter (p.rel_freq_per_10k_all < r.rel_freq_per_10k_all) below_all,
          count(*) filter (p.rel_freq_per_10k = r.rel_freq_per_10k) even,
          count(*) filter (p.rel_freq_per_10k_all = r.rel_freq_per_10k_all) even_all
        from rates r join compared c using (bureau_id)
        left join rates p on p.bureau_id = c.peer and p.year = r.year and p.theme_id = r.theme_id
        group by all),
      ranked as (
        select *, n_peers >= 5 and rel_freq_per_10k is not null enough from stood)
      select * exclude (above, above_all, below, below_all, even, even_all, enough),
        case when enough then above + 1 end rank, case when enough then above_all + 1 end rank_all,
        case when enough then (below + even / 2) / n_peers end mid_percentile,
        case when enough then (below_all + even_all / 2) / n_peers end mid_percentile_all,
        case when enough then null when rel_freq_per_10k is null then 'no_tokens'
          else 'under_5_peers' end reason,
        case when enough then peer_set
          when bool_or(enough and peer_set = 'same_level')
            over (partition by bureau_id, year, theme_id) then 'same_level' end answered_by
      from ranked
      """;

  private static final String KEYNESS =
      """
      create table derived_theme_keyness as
      with counts as (
        select r.region_code, r.bureau_id, r.year, c.peer_set reference, 'theme' as unit,
          r.theme_id item, r.tokens_covered a, r.n_tokens c,
          coalesce(sum(p.tokens_covered), 0) b, coalesce(sum(p.n_tokens), 0) d,
          count(p.bureau_id) n_reference
        from rates r join compared c using (bureau_id)
        left join rates p on p.bureau_id = c.peer and p.year = r.year and p.theme_id = r.theme_id
        group by all
        union all
        select '000000', null, t.year, 'other_years', 'theme', t.theme_id, t.tokens_covered,
          t.n_tokens, coalesce(sum(o.tokens_covered), 0), coalesce(sum(o.n_tokens), 0),
          count(o.year)
        from territory t left join territory o on o.region_code = t.region_code
          and o.theme_id = t.theme_id and o.year <> t.year
        where t.region_code = '000000' and t.year is not null group by all)
      select * from counts
      """;

  /** The columns of keyness from a table of its counts: a, b, c, d. */
  static String measures(String counts) {
    return """
        select k.region_code, k.bureau_id, k.year, k.reference, k.unit, k.item, n.region_name,
          n.region_level, n.province_code, n.province_name, k.a::bigint covered,
          k.c::bigint n_tokens, k.b::bigint reference_covered, k.d::bigint reference_n_tokens,
          k.n_reference,
          case when c > 0 and d > 0 then 2 * (
            case when a > 0 then a * ln(a * (c + d)::double / (c * (a + b)::double)) else 0 end
            + case when b > 0 then b * ln(b * (c + d)::double / (d * (a + b)::double)) else 0 end
            + case when c > a then (c - a) * ln((c - a) * (c + d)::double / (c * (c + d - a - b)::double)) else 0 end
            + case when d > b then (d - b) * ln((d - b) * (c + d)::double / (d * (c + d - a - b)::double)) else 0 end
          ) end G2,
          case when c > 0 and d > 0 then sign(a * d - b * c)::int end direction,
          case when c > 0 and d > 0 and a + b > 0 then
            log2(((a + c / (c + d)) / c) / ((b + 1 - c / (c + d)) / d)) end log_ratio,
          case when c = 0 then 'no_tokens' when d = 0 then 'no_reference' end reason
        from %s k left join names n on n.code = k.region_code
        """
        .formatted(counts);
  }
}
