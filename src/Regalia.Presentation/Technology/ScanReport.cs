using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Terminal;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Works;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>What a scan read, what it left out and why, and what matched.</summary>
public static class ScanReport
{
    private static readonly ImmutableArray<(SkipReason Reason, string Name)> Reasons =
    [
        (SkipReason.Malformed, "malformed"),
        (SkipReason.Expansion, "of the expansion corpus (is_xpac)"),
        (SkipReason.Retracted, "retracted"),
        (SkipReason.Paratext, "paratext"),
        (SkipReason.Type, "of another type"),
        (SkipReason.Year, "of another year, or of none"),
    ];

    /// <summary>The scan of a shard.</summary>
    public static void Write(IAnsiConsole console, ShardOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(outcome);
        console.Line(
            Text($"{outcome.Parts - outcome.Failed.Length:#,##0} of {outcome.Parts:#,##0} part files read")
                + (outcome.TakenUp > 0 ? Text($", {outcome.TakenUp:#,##0} of them taken up from before") : "")
                + (outcome.Mended > 0 ? Text($", {outcome.Mended:#,##0} results were damaged and were made again") : "")
                + "."
        );
        WriteCounts(console, outcome.Counts);
        WriteProblems(console, "Malformed, the first", outcome.Faults);
        WriteProblems(console, "Not as the manifest says", outcome.Warnings);
    }

    /// <summary>The results of all shards.</summary>
    public static void Write(IAnsiConsole console, ResultsManifest manifest, bool withCounts)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(manifest);
        if (withCounts)
        {
            WriteCounts(console, manifest.Counts);
        }
        WriteTechnologies(console, manifest);
        console.Line(
            Text(
                $"{manifest.MatchedWorks:#,##0} works match a technology; {manifest.Superseded:#,##0} records of them dropped for another record of the same work, {manifest.Deleted:#,##0} works dropped as deleted."
            )
        );
        console.Line(
            "Citations as of "
                + (manifest.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day")
                + ". Digest of the results: "
                + manifest.Digest
        );
        if (manifest.Scan.Technologies.Any(t => t.Status == DefinitionStatus.Draft))
        {
            console.Line("draft: a first query, not yet held against known works.");
        }
        if (manifest.Scan.IsSynthetic)
        {
            console.Line("SYNTHETIC: this snapshot is made up, and so is every number made from it.");
        }
    }

    /// <summary>What to say of types to be searched before it is known whether any record has them.</summary>
    public static IEnumerable<string> UnknownTypes(IEnumerable<string> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return types
            .Where(t => !WorkTypes.Known.Contains(t, StringComparer.Ordinal))
            .Select(t =>
                $"--types \"{t}\": not among the types of OpenAlex that are known here; "
                + (
                    Spelling.Nearest(t, WorkTypes.Known) is { } near
                        ? $"did you mean {near}? "
                        : $"these are {string.Join(", ", WorkTypes.Known)}. "
                )
                + "It is searched for all the same, for it may be a new one."
            );
    }

    /// <summary>What to say of types that were searched and that no record has.</summary>
    /// <param name="counts">What was read.</param>
    /// <param name="isShard">Whether it is of one shard of several.</param>
    public static IEnumerable<string> TypesWithoutRecords(ScanCounts counts, bool isShard)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts.TypesWithoutRecords.Select(t =>
            $"no record{(isShard ? " of this shard" : "")} has the type \"{t}\" of --types"
        );
    }

    /// <summary>What failed, and what to do.</summary>
    public static string Failure(IReadOnlyList<FailedPart> failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        const int shown = 25;
        return Text($"{failed.Count:#,##0} part file{(failed.Count == 1 ? "" : "s")} could not be read:")
            + string.Concat(failed.Take(shown).Select(f => "\n  " + f.Part + ": " + f.Reason))
            + (failed.Count > shown ? Text($"\n  … and {failed.Count - shown:#,##0} more") : "")
            + "\nThe results are marked as incomplete. Mend the files, then run the same scan again with --resume.";
    }

    private static void WriteCounts(IAnsiConsole console, ScanCounts counts)
    {
        Table table = Screen.Table("Records", "");
        table.Columns[1].RightAligned();
        Row("read", counts.Records);
        foreach ((SkipReason reason, string name) in Reasons)
        {
            Row("- " + name, counts.Skipped[(int)reason]);
        }
        Row("searched", counts.Searched);
        Row("handed over to the ordinary reader", counts.HandedOver);
        Row("without a figure of citations", counts.WithoutCitations);
        Row("longest line in bytes", counts.LongestLine);
        console.Write(table);

        void Row(string name, long count) => table.AddRow(Screen.Plain(name), Screen.Plain(Text($"{count:#,##0}")));
    }

    private static void WriteTechnologies(IAnsiConsole console, ResultsManifest manifest)
    {
        Table table = Screen.Table("Technology", "Works", "");
        table.Columns[1].RightAligned();
        for (int i = 0; i < manifest.Technologies.Length; i++)
        {
            MatchedTechnology technology = manifest.Scan.Technologies[i];
            table.AddRow(
                Screen.Plain(technology.Id),
                Screen.Plain(Text($"{manifest.Technologies[i]:#,##0}")),
                Screen.Plain(technology.Status == DefinitionStatus.Draft ? "draft" : "")
            );
        }
        console.Write(table);
    }

    private static void WriteProblems(IAnsiConsole console, string heading, ImmutableArray<ScanProblem> problems)
    {
        if (!problems.IsEmpty)
        {
            console.Line(heading + ":");
            foreach (ScanProblem problem in problems)
            {
                console.Line("  " + problem);
            }
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
