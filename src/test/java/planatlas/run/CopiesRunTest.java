package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;

/** Who is whose copy among 200 plans, the whole way from files to tables. */
class CopiesRunTest {

  @TempDir static Path folder;
  private static Map<String, CopyFixture.Plan> plans;
  private static Duck duck;

  /** The file that each file is a copy of, by the published tables. */
  private static final Map<String, String> STANDS_FOR = new HashMap<>();

  @BeforeAll
  static void run() throws IOException {
    plans = CopyFixture.plans();
    Path input = folder.resolve("plans");
    plans.forEach((name, plan) -> Runs.write(input.resolve(name), plan.text()));
    Path output = folder.resolve("out");
    assertThat(Runs.run(Runs.jobFile(folder, input, output), 2).exit()).isEqualTo(ExitCode.DONE);
    duck = new Duck(output.resolve("latest"), Runs.TABLES);
    for (String row :
        duck.rows(
            """
            select c.source, o.source from documents c join documents o
              on c.duplicate_of = o.doc_id
            """)) {
      String[] files = row.replace("plans/", "").split("\\|");
      STANDS_FOR.put(files[0], files[1]);
    }
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  private static CopyFixture.Plan standing(String file) {
    return plans.get(STANDS_FOR.getOrDefault(file, file));
  }

  @Test
  void takesNoTwoPlansForOne() {
    assertThat(plans).hasSize(200);
    assertThat(STANDS_FOR)
        .allSatisfy(
            (copy, of) -> assertThat(plans.get(copy).work()).isEqualTo(plans.get(of).work()));
  }

  @Test
  void findsNearlyEveryCopy() {
    Map<Integer, Set<String>> standing = new HashMap<>();
    plans.forEach(
        (file, plan) ->
            standing
                .computeIfAbsent(plan.work(), w -> new HashSet<>())
                .add(STANDS_FOR.getOrDefault(file, file)));
    List<String> missed = new ArrayList<>();
    standing.values().stream().filter(s -> s.size() > 1).forEach(s -> missed.add(s.toString()));
    long copies = plans.size() - standing.size();
    long found = STANDS_FOR.size();
    assertThat(copies).isEqualTo(90);
    assertThat((double) found / copies).as("missed: %s", missed).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void letsTheFullestStand() {
    STANDS_FOR.forEach(
        (copy, of) -> {
          assertThat(plans.get(of).kind()).as("%s for %s", of, copy).isNotEqualTo("cut");
          if (standing(copy).kind().equals("own")) {
            assertThat(plans.get(copy).kind()).isNotEqualTo("framed");
          }
        });
  }

  @Test
  void copiesCountNowhereAndKeepTheirFacts() {
    assertThat(
            duck.number(
                "select count(*) from documents where duplicate_of is not null and (counted or not_counted_reason <> 'duplicate')"))
        .isZero();
    assertThat(
            duck.number(
                "select sum(n_docs) from theme_by_region_year where scope = 'own' and theme_id = 'double_reduction'"))
        .isEqualTo(plans.size() - STANDS_FOR.size());
    assertThat(
            duck.number(
                "select count(distinct doc_id) from sentences join documents using (doc_id) where duplicate_of is not null"))
        .isEqualTo(STANDS_FOR.size());
  }

  @Test
  void everyCopyLeadsToADocumentThatStandsAndSaysHowAlikeTheyAre() {
    assertThat(
            duck.rows(
                """
                select c.source from documents c join documents o on c.duplicate_of = o.doc_id
                where o.duplicate_of is not null or c.duplicate_similarity is null
                  or c.duplicate_similarity not between 0.5 and 1
                  or c.content_sha256 = o.content_sha256 and c.duplicate_similarity <> 1
                """))
        .isEmpty();
    assertThat(
            duck.number(
                "select count(*) from documents where duplicate_of is null and duplicate_similarity is not null"))
        .isZero();
  }
}
