using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Indicators;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>An indicator in all countries.</summary>
public static class IndicatorView
{
    /// <summary>Makes the view.</summary>
    /// <param name="source">The assessment.</param>
    /// <param name="indicator">An indicator of its release.</param>
    public static View Of(ViewSource source, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(indicator);
        var report = IndicatorReport.Of(source.Result, indicator, source.ShowsRestricted);
        var subject = new IndicatorSubject(source.Result, indicator, source.ShowsRestricted);
        return new View("indicator-" + indicator.Id, Page(subject), report.Csv, report.Json, report.Columns)
        {
            Command = "regalia indicator show " + indicator.Id + " --csv",
            Sources = subject.Sources,
        };
    }

    private static Publication Page(IndicatorSubject subject)
    {
        Indicator indicator = subject.Indicator;
        ImmutableArray<IndicatorCell> cells = [.. subject.Cells.OrderBy(c => c.Country.Name, StringComparer.Ordinal)];
        return new Publication(
            indicator.Name,
            Finding(subject),
            [
                new Section("definition", "What it asks", IndicatorDefinition.Of(subject)),
                .. subject.IsScored ? [Scores(subject, cells)] : Array.Empty<Block>(),
                new Section("values", "Values and where they come from", Values(subject, cells)),
            ]
        )
        {
            Kicker = "Indicator · " + subject.Parent,
        };
    }

    private static Prose Finding(IndicatorSubject subject)
    {
        string known = string.Create(
            CultureInfo.InvariantCulture,
            $"{subject.Present} of {subject.Cells.Length} countries have a value; {subject.Verified} of the values were read in a source."
        );
        double[] medians =
        [
            .. subject
                .Cells.Where(c => c.Score.IsPresent && subject.Withheld(c).IsEmpty)
                .Select(c => c.Score.Value)
                .OfType<double>(),
        ];
        int withheld = subject.Cells.Count(c => !subject.Withheld(c).IsEmpty);
        return subject.Indicator.Question
            + " "
            + known
            + (
                medians.Length < 2
                    ? ""
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $" Where there is one, medians of the score run from {medians.Min():F0} to {medians.Max():F0}."
                    )
            )
            + (
                withheld == 0
                    ? ""
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $" {withheld} are withheld here, for their licence does not allow passing them on."
                    )
            );
    }

    private static Section Scores(IndicatorSubject subject, ImmutableArray<IndicatorCell> cells) =>
        new(
            "scores",
            "Scores with their intervals",
            [cells.All(c => !subject.Withheld(c).IsEmpty) ? NothingToShow(subject) : Chart(subject, cells)]
        );

    // A chart of nothing but the word "withheld" would say less.
    private static Note NothingToShow(IndicatorSubject subject) =>
        new(
            NoteKind.Empty,
            "Scores of this indicator would give its values away, and are withheld with them. On your own machine "
                + Prose.Code("regalia indicator show " + subject.Indicator.Id)
                + " shows both. They count in every composite all the same."
        );

    private static Figure Chart(IndicatorSubject subject, ImmutableArray<IndicatorCell> cells) =>
        new(
            IntervalDotsChart.Of(
                new ChartHead(
                    "scores-" + PlaceOf(subject.Indicator.Id),
                    subject.Indicator.Name + ": scores with 90 % intervals",
                    "One row a country, by name. "
                        + ScoreWords.HowToRead
                        + " A wide bar is a value that is missing, unchecked or uncertain."
                )
                {
                    Source = ReleaseLine.Of(subject.Result),
                },
                [.. cells.Select(c => Dot(subject, c))]
            ),
            ScoreWords.HowToRead + " " + IndicatorWords.Missing
        );

    private static IntervalDot Dot(IndicatorSubject subject, IndicatorCell cell)
    {
        IndicatorScore score = cell.Score;
        ImmutableArray<string> withheld = subject.Withheld(cell);
        return new IntervalDot(
            cell.Country.Name,
            withheld.IsEmpty ? ScoreWords.Picture(score.Value, score.Low, score.High) : null
        )
        {
            Remark =
                !withheld.IsEmpty ? ScoreWords.Withheld + ", " + string.Join(", ", withheld)
                : !score.IsPresent ? "value " + subject.WhyMissing(cell)
                : score.IsVerified ? null
                : "unverified",
            Link = PageAddress.Evidence(cell.Country.Code, subject.Indicator.Id),
        };
    }

    private static ImmutableArray<Block> Values(IndicatorSubject subject, ImmutableArray<IndicatorCell> cells)
    {
        string unit = subject.Indicator.Unit is { } named ? ", " + named : "";
        return
        [
            new DataTable(
                "values-table",
                subject.Indicator.Name + ": the value of every country",
                [
                    new DataColumn("Country"),
                    new DataColumn("Value" + unit, IsNumber: true),
                    new DataColumn("Year", IsNumber: true),
                    new DataColumn("Status"),
                    .. subject.IsScored
                        ? [new DataColumn("Score", IsNumber: true) { Description = "90 % interval, 0 to 100." }]
                        : Array.Empty<DataColumn>(),
                    new DataColumn("Source"),
                ],
                [.. cells.Select(c => IndicatorRow.Of(subject, c))]
            )
            {
                Note = IndicatorWords.Missing,
            },
            .. subject.Restricting is { IsEmpty: false } licences
                ? [new Note(NoteKind.Caution, Terms(subject, licences))]
                : Array.Empty<Block>(),
            .. subject
                .Result.Release.Cautions.Where(c =>
                    string.Equals(c.Key, subject.Indicator.Id, StringComparison.Ordinal)
                    || subject.Indicator.Inputs.Contains(c.Key, StringComparer.Ordinal)
                )
                .Select(c => c.Text)
                .Distinct(StringComparer.Ordinal)
                .Select(text => new Note(NoteKind.Caution, text)),
        ];
    }

    private static Prose Terms(IndicatorSubject subject, ImmutableArray<string> licences) =>
        Prose.Join(
            " ",
            licences
                .Select(id =>
                    subject.Result.Release.Licences.First(l => string.Equals(l.Id, id, StringComparison.Ordinal))
                )
                .Select(licence =>
                    (Link.Out(licence.Address) is { } address ? Prose.To(licence.Name, address) : licence.Name)
                    + ": "
                    + licence.Terms
                )
        );

    // Ids have capitals and underscores, places on a page do not.
    private static string PlaceOf(string id) => id.ToLowerInvariant().Replace('_', '-');
}
