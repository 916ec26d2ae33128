using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Claims;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Findings and readings of a claim as tables.</summary>
internal sealed class ClaimTables(IncidentArchive archive)
{
    internal const string OwnQuestion = "nowhere; a question of our own";

    // A list of all countries but some is read by nobody; the words say it.
    private const int MostLetters = 120;

    private readonly ClaimRecordList _records = new(archive);

    /// <summary>The main readings: each record of a source, each case of it once, all sources together.</summary>
    internal DataTable Main(ImmutableArray<ClaimFinding> findings)
    {
        bool isOne = findings.Select(f => f.Reading.Id).Distinct(StringComparer.Ordinal).Count() == 1;
        return Table(
            "main-table",
            "What each source and vintage makes of it",
            findings,
            f => (isOne ? "" : f.Reading.Id + ": ") + Scope(f.Scope)
        );
    }

    /// <summary>Readings that are not main ones.</summary>
    internal Block Others(ImmutableArray<ClaimFinding> findings) =>
        findings.IsEmpty
            ? new Note(NoteKind.Empty, "None is written, or none says more than the main reading.")
            : Table(
                "other-table",
                "By reading; where a source says no more than under a reading before, it is left out",
                findings,
                f => f.Reading.Id + ": " + f.Reading.Words
            );

    /// <summary>What each reading counts.</summary>
    internal static Section Readings(ClaimDefinition definition) =>
        new(
            "readings",
            "What each reading counts",
            [
                new DataTable(
                    "reading-table",
                    "Readings, as the filters of " + "regalia incidents trend" + " have them",
                    [new("Reading"), new("Counts"), new("Filter"), new("Level"), new("Date"), new("Compared")],
                    [
                        .. definition.Readings.Select(r => new DataRow([
                            new DataCell(r.Id) { Detail = r.IsMain ? (Prose)"main" : null },
                            r.Words,
                            Filter(r),
                            r.Level switch
                            {
                                ReadingLevel.Incident => "incident",
                                ReadingLevel.Own => "what the source counts",
                                _ => "every row",
                            },
                            r.Basis is { } basis ? IncidentWords.Basis(basis) : "started, else became known",
                            Windows(definition, r),
                        ])),
                    ]
                ),
            ]
        );

    /// <summary>What has to be said beside the main readings, each once with the sources it is of.</summary>
    internal static ImmutableArray<Block> Cautions(CheckedClaim claim)
    {
        Prose[] said =
        [
            .. claim
                .Findings.Where(f => f.Reading.IsMain)
                .SelectMany(f => f.Cautions.Select(caution => (Caution: caution, Where: ClaimCheckWords.ShortWhere(f))))
                .GroupBy(c => c.Caution, c => c.Where, StringComparer.Ordinal)
                .Select(g => Prose.Strong(string.Join("; ", g.Distinct(StringComparer.Ordinal))) + ": " + g.Key),
        ];
        return said.Length == 0 ? [] : [new Disclosure("What must be said beside it", [new BulletList([.. said])])];
    }

    /// <summary>What is compared with what.</summary>
    internal static string Compared(ClaimDefinition definition) =>
        definition.Before + " with " + (definition.After?.ToString() ?? "later months, by reading");

    private DataTable Table(
        string id,
        string caption,
        ImmutableArray<ClaimFinding> findings,
        Func<ClaimFinding, string> group
    ) =>
        new(
            id,
            caption,
            [new("Counted in"), new("Verdict"), new("Change, 95 % interval"), new("First"), new("Second"), new("Why")],
            [
                .. findings.Select(f => new DataRow([
                    f.Scope == ClaimScope.AsRecorded ? f.Snapshots[0] : ClaimCheckWords.ShortWhere(f),
                    new DataCell(ClaimCheckWords.Verdict(f.Verdict)) { Tone = ClaimVerdicts.Tone(f.Verdict) },
                    new DataCell(ClaimCheckWords.Change(f) is { Length: > 0 } change ? change : "cannot be said")
                    {
                        Number = f.Value is { } value && double.IsFinite(value) ? value : null,
                    },
                    Count(f, f.First),
                    Count(f, f.Second),
                    f.Why,
                ])
                {
                    Group = group(f),
                }),
            ]
        )
        {
            Note =
                "A number that the list of records can show leads to it; the others are listed below, and all of them in the JSON.",
        };

    private DataCell Count(ClaimFinding finding, ClaimCount? count)
    {
        if (count is null)
        {
            return "not counted";
        }
        string text = ClaimCheckWords.Count(count);
        return new DataCell(_records.Choice(finding, count) is { } choice ? Prose.To(text, choice.Address) : text)
        {
            Number = count.Share?.Share ?? count.Count,
            Detail =
                count.Window
                + (count.Unknown is { } unknown and > 0 ? "; unknown for " + Digits.Of(unknown) + " more" : "")
                + (count.Unlocated > 0 ? "; no known country in " + Digits.Of(count.Unlocated) : ""),
        };
    }

    private static string Scope(ClaimScope scope) =>
        scope switch
        {
            ClaimScope.AsRecorded => "Before linking: each record counts",
            ClaimScope.EachCaseOnce => "After linking: what a source holds twice counts once",
            _ => "After linking: all sources that cover both ends, each case once",
        };

    private static Prose Filter(ClaimReading reading) =>
        Prose.Code(reading.Filter)
        + (reading.OrUnknown is { } open ? "; " + Prose.Code(open) + " yes or unknown" : Prose.None)
        + (reading.Part is { Length: < MostLetters } part ? "; part: " + Prose.Code(part) : Prose.None)
        + (reading.PlacesFromText ? "; places from the text too" : Prose.None);

    private static string Windows(ClaimDefinition definition, ClaimReading reading) =>
        definition.First(reading)
        + " with "
        + (definition.Second(reading)?.ToString() ?? "as many months, the latest of each vintage");
}
