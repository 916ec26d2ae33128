using System.Collections.Immutable;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Practices;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>The library of practices.</summary>
public static class PracticesView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, PracticesChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        var selection = new PracticeSelection
        {
            Gap = choice.Gap?.Id,
            Stage = choice.Stage,
            Approach = choice.Approach,
            VerifiedOnly = source.Result.Selection.VerifiedOnly,
        };
        return choice.SimilarTo is { } country
            ? Similar(source, choice, selection, country)
            : Listed(source, choice, selection);
    }

    /// <summary>The words that a coded column of practices may hold.</summary>
    public static ImmutableArray<string> Words(ViewSource source, string column)
    {
        ArgumentNullException.ThrowIfNull(source);
        return PracticeVocabulary.Of(source.Release, column);
    }

    private static View Listed(ViewSource source, PracticesChoice choice, PracticeSelection selection)
    {
        var report = PracticeListReport.Of(source.Release, selection);
        return Make(
            source,
            choice,
            Finding(source, report.Practices.Length),
            [
                .. report.ToWiden.Select(line => Advice(line, report.Practices.IsEmpty)),
                .. report.Practices.IsEmpty
                    ? []
                    : new[] { Table(source, [.. report.Practices.Select(p => (p, (MatchedPractice?)null))]) },
            ],
            (report.Csv, report.Json, PracticeColumns.All),
            "list"
        );
    }

    private static View Similar(ViewSource source, PracticesChoice choice, PracticeSelection selection, Country country)
    {
        var report = SimilarPracticesReport.Of(
            source.Release,
            source.Framework,
            country,
            selection,
            most: 0,
            source.ShowsRestricted
        );
        return Make(
            source,
            choice,
            Finding(source, report.Shown.Length)
                + " The most like "
                + country.Name
                + " come first; what the country or a group of its own does is left out.",
            [
                .. report.ToWiden.Select(line => Advice(line, report.Shown.IsEmpty)),
                .. report.Shown.IsEmpty
                    ? []
                    : new[] { Table(source, [.. report.Shown.Select(m => (m.Practice, (MatchedPractice?)m))]) },
                new Note(
                    NoteKind.Reading,
                    "Likeness compares income group, region, stock of know-how and profile of readiness, as coded. A group's is "
                        + "the mean of its members in this release."
                ),
            ],
            (report.Csv, report.Json, PracticeColumns.Similar),
            "similar --to " + country.Code.ToString() + " --most 0"
        );
    }

    private static View Make(
        ViewSource source,
        PracticesChoice choice,
        string standfirst,
        ImmutableArray<Block> found,
        (Func<string> Csv, Func<string> Json, ImmutableArray<BundleColumn> Columns) data,
        string verb
    ) =>
        new(
            Name(choice),
            new Publication(
                "Practices: what governments do",
                standfirst,
                [
                    PracticeControls.Of(source, choice),
                    .. found,
                    new Paragraph(
                        Prose.Quiet(
                            "A practice stands here because a public source describes it; that is no judgement of whether it works. "
                                + "Absence from the library is no proof that nobody does it."
                        )
                    ),
                ]
            )
            {
                Kicker = "Library of practices",
            },
            data.Csv,
            data.Json,
            data.Columns
        )
        {
            Command =
                "regalia practice "
                + verb
                + (choice.Gap is { } gap ? " --gap " + gap.Id : "")
                + (choice.Stage is { } stage ? " --stage " + stage : "")
                + (choice.Approach is { } approach ? " --approach " + approach : "")
                + MeasureWords.Options(source.Result)
                + " --csv",
        };

    private static string Name(PracticesChoice choice) =>
        string.Join(
            '-',
            (
                (string?[])
                    ["practices", choice.Gap?.Id, choice.Stage, choice.Approach, choice.SimilarTo?.Code.ToString()]
            ).OfType<string>()
        );

    private static string Finding(ViewSource source, int found) =>
        FormattableString.Invariant($"{found} of {source.Release.Practices.Length} practices, ")
        + "each with whose it is, which gap it closes and where it was read.";

    private static Note Advice(string line, bool nothing) => new(nothing ? NoteKind.Empty : NoteKind.Reading, line);

    private static DataTable Table(ViewSource source, ImmutableArray<(Practice Practice, MatchedPractice? Match)> found)
    {
        bool matched = found.Any(f => f.Match is not null);
        return new DataTable(
            "practice-table",
            matched ? "Practices of others, the most like first" : "Practices, in the order of their ids",
            [
                new("Practice"),
                .. matched ? new[] { new DataColumn("Likeness", IsNumber: true) } : [],
                new("Whose"),
                new("Since", IsNumber: true),
                new("Approach"),
                new("Stage"),
                new("Closes the gap"),
                new("Standing"),
                new("Status"),
            ],
            [
                .. found.Select(f => new DataRow([
                    new DataCell(MeasureWords.Practice(f.Practice)) { Detail = f.Practice.Description },
                    .. f.Match is { } match ? new[] { Likeness(match) } : [],
                    PracticeJurisdictions.Name(source.Release, f.Practice.Jurisdiction),
                    new DataCell(PracticeWords.Since(f.Practice)) { Number = f.Practice.Since },
                    f.Practice.Approach,
                    string.Join(", ", f.Practice.Stages),
                    Closes(source, f.Practice),
                    PracticeWords.Standing(f.Practice),
                    MeasureWords.Status(f.Practice.Status),
                ])),
            ]
        )
        {
            Note = "Since and standing: unknown where the source does not say.",
        };
    }

    private static DataCell Likeness(MatchedPractice match) =>
        new(Figures.Percent(match.Similarity.Score))
        {
            Number = match.Similarity.Score,
            Detail = match.Similarity.Reason,
        };

    private static Prose Closes(ViewSource source, Practice practice) =>
        practice.Addresses.IsEmpty
            ? "none of this release"
            : Prose.Join(
                ", ",
                practice.Addresses.Select(source.Release.Indicator).OfType<Indicator>().Select(MeasureWords.Indicator)
            );
}
