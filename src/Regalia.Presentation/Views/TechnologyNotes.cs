using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Views;

/// <summary>What has to stand beside every figure of a scan: marks before it, and what it rests on after it.</summary>
internal static class TechnologyNotes
{
    /// <summary>Marks that nobody may miss: made up, incomplete.</summary>
    internal static ImmutableArray<Block> Banners(TechnologyResults results) =>
        [
            .. results.IsSynthetic ? [new Note(NoteKind.Caution, LeadershipWords.Synthetic)] : (Block[])[],
            .. results.IncompleteParts.IsEmpty
                ? (Block[])[]
                : [new Note(NoteKind.Caution, LeadershipNotes.Incomplete(results))],
        ];

    /// <summary>The mark in a title.</summary>
    internal static string Marked(TechnologyResults results, string title) =>
        (results.IsSynthetic ? "SYNTHETIC: " : "") + title;

    /// <summary>What else is to be known, without what the banners say.</summary>
    internal static IEnumerable<Prose> Of(TechnologyResults results, IReadOnlyList<TechnologyLeadership> ranked) =>
        [
            .. LeadershipNotes
                .Of(results, ranked)
                .SkipWhile(n =>
                    n.StartsWith("SYNTHETIC", StringComparison.Ordinal)
                    || n.StartsWith("INCOMPLETE", StringComparison.Ordinal)
                )
                // On pages marks are words.
                .Select(n =>
                    (Prose)
                        n.Replace("[draft]", "Draft", StringComparison.Ordinal)
                            .Replace("Small sample (*)", "Small sample", StringComparison.Ordinal)
                ),
            .. LeadershipNotes.Sureness(ranked) is { } sureness ? [sureness] : (Prose[])[],
            "Citations and affiliations are those of the snapshot; other databases name other works, and other figures come from them.",
        ];

    /// <summary>Where the figures come from.</summary>
    internal static ImmutableArray<Fact> Provenance(TechnologyResults results)
    {
        ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
        ResultsManifest? manifest = (results as StoredResults)?.Manifest;
        if (manifest is not null)
        {
            facts.Add(
                new(
                    "Snapshot",
                    manifest.SnapshotName
                        + string.Create(
                            CultureInfo.InvariantCulture,
                            $", {manifest.Scan.PartCount:#,##0} part file{(manifest.Scan.PartCount == 1 ? "" : "s")}"
                        )
                        + (results.IsSynthetic ? ", made up" : "")
                )
            );
        }
        facts.Add(
            new(
                "As of",
                results.AsOf is { } day
                    ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                        + ", the latest day on which a record changed"
                    : "unknown: no record says when it changed"
            )
        );
        if (manifest is not null)
        {
            facts.Add(
                new(
                    "Records",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{manifest.Counts.Records:#,##0} read, {manifest.Counts.Searched:#,##0} searched, {manifest.MatchedWorks:#,##0} works matched at least one technology"
                    )
                )
            );
            facts.Add(
                new(
                    "Searched",
                    string.Join(", ", manifest.Scan.Options.Types)
                        + string.Create(
                            CultureInfo.InvariantCulture,
                            $"; published from {manifest.Scan.Options.FromYear}"
                        )
                        + (
                            manifest.Scan.Options.ToYear < 9999
                                ? string.Create(CultureInfo.InvariantCulture, $" to {manifest.Scan.Options.ToYear}")
                                : " on"
                        )
                        + (
                            manifest.Scan.Options.FindsCountriesInText
                                ? "; countries also looked for in affiliation texts"
                                : ""
                        )
                )
            );
        }
        facts.Add(new("Digest of the results", Prose.Code(results.Digest)));
        return facts.ToImmutable();
    }

    /// <summary>The line that every page ends with.</summary>
    internal static Paragraph NotAspi { get; } = new(Prose.Quiet(LeadershipWords.NotAspi));

    /// <summary>A page where no results are open.</summary>
    internal static View NoResults(string command) =>
        new(
            "technology",
            new Publication(
                "Technology leadership",
                "No results of a scan of works are open.",
                [
                    new Note(
                        NoteKind.Empty,
                        "Who leads in a technology is counted from a snapshot of some hundred million works, which does not come with "
                            + "Regalia. Read one with "
                            + Prose.Code("regalia tech scan --snapshot DIR --out RESULTS")
                            + ", and start "
                            + Prose.Code("regalia serve --technology RESULTS")
                            + "."
                    ),
                    new Paragraph(
                        "To see what these pages show, make up a small snapshot with "
                            + Prose.Code("regalia tech sample")
                            + " and scan that: every figure of it is marked as synthetic."
                    ),
                ]
            )
            {
                Kicker = "Technology",
            },
            () => "note\n" + "no results of a scan are open\n",
            () => Json.Envelope.Write(json => json.WriteNull("technologies")),
            IncidentColumns.OfNote
        )
        {
            Command = command,
        };

    /// <summary>A page where the results hold no work at all.</summary>
    internal static View NoWorks(TechnologyArchive archive, string command) =>
        NoResults(command) with
        {
            Page = new Publication(
                Marked(archive.Results, "Technology leadership"),
                "The scan found no work of any technology, so there is nothing to rank.",
                [.. Banners(archive.Results), new Facts(Provenance(archive.Results))]
            )
            {
                Kicker = "Technology",
            },
        };
}
