package planatlas.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import planatlas.ingest.CorpusListing;
import planatlas.ingest.InputFile;
import planatlas.ingest.InputListing;
import planatlas.job.Job;
import planatlas.publish.Manifest;
import planatlas.text.Sha256;

/**
 * Everything that a job is to read, listed.
 *
 * @param fingerprints one an input folder, of the names and sizes of its files
 * @param skipped files that are no input because of their names
 * @param problem why the job cannot run, one line; null where it can
 */
record Inputs(
    List<InputFile> files, List<Manifest.Fingerprint> fingerprints, long skipped, String problem) {

  static Inputs list(Job job, Configuration hadoop) {
    List<InputFile> files = new ArrayList<>();
    List<Manifest.Fingerprint> fingerprints = new ArrayList<>();
    long skipped = 0;
    for (Job.Input input : job.inputs()) {
      try {
        InputListing.Listing listing =
            CorpusListing.list(input.folder(), input.name(), input.reading(), hadoop);
        List<InputFile> found = listing.files();
        skipped += listing.skipped();
        if (found.isEmpty()) {
          return failed(input, "has no files; expected plans below it");
        }
        files.addAll(CorpusListing.shared(found));
        fingerprints.add(fingerprint(input, found));
      } catch (NoSuchFileException | FileNotFoundException e) {
        return failed(input, "does not exist; expected a folder of plans");
      } catch (NotDirectoryException e) {
        return failed(input, "is a file; expected a folder of plans");
      } catch (IOException e) {
        return failed(input, "cannot be listed: " + e);
      }
    }
    return new Inputs(files, fingerprints, skipped, null);
  }

  long bytes() {
    return files.stream().mapToLong(f -> f.bytes() / f.share().of()).sum();
  }

  private static Inputs failed(Job.Input input, String problem) {
    return new Inputs(List.of(), List.of(), 0, "%s: %s".formatted(input.folder(), problem));
  }

  private static Manifest.Fingerprint fingerprint(Job.Input input, List<InputFile> files) {
    StringBuilder listing = new StringBuilder();
    files.forEach(f -> listing.append(f.locator()).append('\t').append(f.bytes()).append('\n'));
    return new Manifest.Fingerprint(input.folder(), null, Sha256.of(listing.toString()));
  }
}
