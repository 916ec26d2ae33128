using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The records behind a number of a claim, so that it can be contested one by one.</summary>
internal sealed class ClaimRecordList(IncidentArchive archive)
{
    private const int Most = 60;
    private const int MostLetters = 40;

    /// <summary>
    /// The choice of the explorer that lists exactly what was counted; null where none does: cases, shares, months, bounds, and
    /// filters with more than "and".
    /// </summary>
    internal IncidentsChoice? Choice(ClaimFinding finding, ClaimCount count)
    {
        ClaimReading reading = finding.Reading;
        string[] holds = reading.Filter.Split(" and ");
        if (
            finding.Scope != ClaimScope.AsRecorded
            || finding.Claim.Kind != ClaimKind.Ratio
            || reading.OrUnknown is not null
            || count.Window is not { From: { Month: 1, Day: 1 }, To: { Month: 12, Day: 31 } }
            || !holds.All(h => archive.Classifier.Criteria.Contains(h, StringComparer.Ordinal))
            || archive.Find(finding.Snapshots[0]) is not { } snapshot
        )
        {
            return null;
        }
        RecordLevel? level = reading.Level switch
        {
            ReadingLevel.Incident => RecordLevel.Incident,
            ReadingLevel.Own => snapshot.Source.Level,
            _ => null,
        };
        return level is { } only && !archive.Levels(snapshot).Any(l => l.Level == only)
            ? null
            : new IncidentsChoice
            {
                Snapshot = snapshot,
                Level = level,
                Holds = [.. holds],
                From = count.Window.From.Year,
                To = count.Window.To.Year,
                By = reading.Basis ?? archive.Facts(snapshot).UsualBasis,
            };
    }

    /// <summary>Lists by finding, closed at first.</summary>
    internal static IEnumerable<Block> Of(ImmutableArray<ClaimFinding> findings)
    {
        ClaimFinding[] counted = [.. findings.Where(f => f is { First: not null, Second: not null })];
        if (counted.Length == 0)
        {
            yield return new Note(NoteKind.Empty, "By the main reading nothing could be counted.");
        }
        bool isOne = counted.Select(f => f.Reading.Id).Distinct(StringComparer.Ordinal).Count() < 2;
        foreach (ClaimFinding finding in counted)
        {
            yield return new Disclosure(
                ClaimWhere(finding, isOne),
                [.. Lists(finding, finding.First!), .. Lists(finding, finding.Second!)]
            );
        }
    }

    private static string ClaimWhere(ClaimFinding finding, bool isOne) =>
        Claims.ClaimCheckWords.ShortWhere(finding) + (isOne ? "" : ", " + finding.Reading.Id);

    private static IEnumerable<Block> Lists(ClaimFinding finding, ClaimCount count)
    {
        bool isShare = count.Share is not null;
        yield return List(finding, count.Window + (isShare ? ", the part" : ""), count.Records);
        if (!count.Others.IsEmpty)
        {
            yield return List(
                finding,
                count.Window + (isShare ? ", the whole" : ", perhaps: only the year is known"),
                count.Others
            );
        }
    }

    // A case is named by its first record that was counted.
    private static Paragraph List(ClaimFinding finding, string what, ImmutableArray<RecordReference> records) =>
        new(
            Prose.Strong(what + " (" + IncidentWords.Count(records.Length) + "): ")
                + (
                    records.IsEmpty
                        ? "none"
                        : Prose.Join(", ", records.Take(Most).Select(r => To(finding, r)))
                            + (
                                records.Length > Most
                                    ? " and " + IncidentWords.Count(records.Length - Most) + " more; the JSON has all"
                                    : ""
                            )
                )
                + "."
        );

    private static Prose To(ClaimFinding finding, RecordReference record)
    {
        string name = IncidentWords.Shortened(record.ToString(), MostLetters);
        return finding.Scope == ClaimScope.AsRecorded
            ? Prose.To(name, PageAddress.Incident(finding.Snapshots[0], record.Id))
            : Prose.To(name, PageAddress.Case(record.ToString()));
    }
}
