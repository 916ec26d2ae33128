using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What the explorer alone lets one choose, each with how many records would be left.</summary>
internal static class IncidentFacets
{
    // Some sources have hundreds of codes: what has fewer records is reached through the matrix of a narrower choice.
    private const int MostOptions = 40;
    private const int MostLetters = 60;

    internal static ImmutableArray<ControlField> Of(IncidentArchive archive, IncidentsChoice choice)
    {
        RecordMarks marks = archive.Marks(choice.Snapshot);
        RecordNarrowing narrowing = choice.Narrowing;
        return
        [
            new ChoiceField(
                "sector",
                "Sector of a victim, as the source calls it",
                [
                    new ControlOption("", "Any sector"),
                    .. Options(
                        marks.Sectors,
                        Judge(archive, choice, narrowing with { Sector = null }),
                        narrowing.Sector,
                        IncidentMatrix.Sector
                    ),
                ],
                [narrowing.Sector ?? ""]
            ),
            new ChoiceField(
                "sponsor",
                "Country said to be behind it",
                [
                    new ControlOption("", "Any, or none"),
                    .. Options(
                        marks.Sponsors,
                        Judge(archive, choice, narrowing with { Sponsor = null }),
                        narrowing.Sponsor,
                        IncidentMatrix.Sponsor
                    ),
                ],
                [narrowing.Sponsor ?? ""]
            )
            {
                Hint = "A statement of those whom the records name, not a finding.",
            },
            new TextField("month", "Month", narrowing.Month?.ToString() ?? "")
            {
                Hint = "2019-03; 2019-unknown where the source gives no month; unknown where it gives no date",
            },
            new ChoiceField(
                "step",
                "Timeline",
                [new ControlOption("", "by year"), new ControlOption("month", "by month")],
                [choice.IsByMonth ? "month" : ""]
            ),
        ];
    }

    private static Judgement[] Judge(IncidentArchive archive, IncidentsChoice choice, RecordNarrowing narrowing) =>
        archive.Judge(choice.Snapshot, choice.Filter, choice.By, narrowing);

    private static IEnumerable<ControlOption> Options(
        MarkList list,
        Judgement[] judged,
        string? chosen,
        Func<MarkList, int, string> name
    )
    {
        int[] counts = new int[list.Marks.Length];
        for (int i = 0; i < judged.Length; i++)
        {
            if (judged[i] == Judgement.Yes)
            {
                foreach (int mark in list.OfRecord[i])
                {
                    counts[mark]++;
                }
            }
        }
        return Enumerable
            .Range(0, counts.Length)
            .Where(m => counts[m] > 0 || IsChosen(m))
            .OrderByDescending(IsChosen)
            .ThenByDescending(m => list.IsUnknown(m))
            .ThenByDescending(m => counts[m])
            .ThenBy(m => list.Marks[m].Key, StringComparer.Ordinal)
            .Take(MostOptions)
            .OrderBy(m => list.IsUnknown(m))
            .ThenByDescending(m => counts[m])
            .ThenBy(m => list.Marks[m].Key, StringComparer.Ordinal)
            .Select(m => new ControlOption(
                list.Marks[m].Key,
                IncidentWords.Shortened(name(list, m), MostLetters) + ", " + IncidentWords.Count(counts[m])
            ));

        bool IsChosen(int mark) => string.Equals(list.Marks[mark].Key, chosen, StringComparison.Ordinal);
    }
}
