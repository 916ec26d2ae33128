using System.Collections.Immutable;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>Rankings as files: a table for each of what is ranked, and a manifest that names them.</summary>
/// <param name="results">The results they are made from.</param>
/// <param name="ranked">The rankings.</param>
public sealed class LeadershipBundle(TechnologyResults results, ImmutableArray<TechnologyLeadership> ranked)
{
    /// <summary>What the manifest calls itself.</summary>
    public const string Kind = "regalia-technology-leadership";

    /// <summary>The files; the manifest is the last.</summary>
    public IEnumerable<BundleFile> Files()
    {
        List<BundleFile> files =
        [
            File("countries.csv", LeadershipCsv.Countries(results, ranked, int.MaxValue)),
            File("institutions.csv", LeadershipCsv.Institutions(results, ranked)),
            File("leads.csv", LeadershipCsv.Leads(results, ranked)),
            File("coverage.csv", LeadershipCsv.Coverage(results, ranked)),
        ];
        if (ranked.Any(r => !r.Groups.IsEmpty))
        {
            files.Add(File("groups.csv", LeadershipCsv.Groups(results, ranked)));
        }
        return files.Append(
            BundleFile.Of(
                BundleManifest.FileName,
                Envelope.Write(json =>
                {
                    json.WriteString("kind", Kind);
                    LeadershipJson.WriteResults(json, results);
                    json.WriteStrings("notes", LeadershipNotes.Of(results, ranked));
                    json.WriteStartArray("files");
                    foreach (BundleFile file in files)
                    {
                        json.WriteStartObject();
                        json.WriteString("path", file.Path);
                        json.WriteString("sha256", file.Sha256);
                        json.WriteNumber("rows", file.Rows!.Value);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                })
            )
        );
    }

    private static BundleFile File(string path, CsvText rows) => BundleFile.Of(path, rows.ToString(), rows.Rows);
}
