using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Profiles;

/// <summary>The scores of a country: six set large, all as chart and table.</summary>
internal static class ProfileScores
{
    internal static KeyFigures KeyFigures(ProfileSubject subject) =>
        new([.. CompositeCodes.Shown.Select(code => KeyFigure(subject, subject.Assessment[code]))]);

    private static KeyFigure KeyFigure(ProfileSubject subject, CompositeScore score) =>
        new(
            score.Name,
            ScoreWords.Range(score.Low, score.High),
            score.Value is null
                ? "No country has evidence for it."
                : $"{MeasureWords.Capital(ScoreWords.Median(score.Value, score.Low, score.High)!)}. {ScoreWords.Meaning(score.Code)}. {Coverage(score)}."
        )
        {
            Interval = ScoreWords.Picture(score),
            Link = subject.PartsOf(score.Code),
            Tone = ChartPalette.Composite(score.Code),
        };

    internal static Section Section(ProfileSubject subject) =>
        new(
            "scores",
            "Scores",
            [
                new Figure(
                    IntervalDotsChart.Of(
                        new ChartHead(
                            "score-intervals",
                            $"{subject.Name}: scores with 90 % intervals",
                            Described(subject)
                        )
                        {
                            Source = ReleaseLine.Of(subject.Result),
                        },
                        [.. subject.Assessment.Composites.Select(c => Row(subject, c))]
                    ),
                    ScoreWords.HowToRead
                ),
                Table(subject),
            ]
        );

    private static IntervalDot Row(ProfileSubject subject, CompositeScore score) =>
        new(score.Name, ScoreWords.Picture(score))
        {
            Group = Root(subject, score.Code).Name,
            Link = subject.PartsOf(score.Code),
            Tone = Tone(subject, score.Code),
            Remark = score.Value is null ? "no country has evidence" : null,
        };

    private static string Described(ProfileSubject subject) =>
        $"{subject.Name}: "
        + string.Join(
            "; ",
            CompositeCodes
                .Shown.Select(code => subject.Assessment[code])
                .Select(c => $"{c.Name.ToLowerInvariant()} {ScoreWords.InWords(c)}")
        )
        + ".";

    private static DataTable Table(ProfileSubject subject) =>
        new(
            "composites",
            "Scores, 0 to 100, with the share of their weight for which there is evidence",
            [
                new DataColumn("Score"),
                new DataColumn("90 % interval and median", IsNumber: true),
                new DataColumn("Evidence there", IsNumber: true)
                {
                    Description = "Weight of the indicators that have a value over the weight of all.",
                },
                new DataColumn("What it says"),
            ],
            [.. subject.Assessment.Composites.Select(c => TableRow(subject, c))]
        )
        {
            IsSortable = false,
        };

    private static DataRow TableRow(ProfileSubject subject, CompositeScore score)
    {
        Composite place = subject.Framework.Composites.First(c => ProfileSubject.Is(c.Code, score.Code));
        Link parts = subject.PartsOf(score.Code);
        return new([
            Prose.To(score.Name, parts),
            new DataCell(ScoreWords.Linked(ScoreWords.Between(score), parts))
            {
                Number = score.Value,
                Interval = ScoreWords.Picture(score),
                Detail = ScoreWords.Median(score.Value, score.Low, score.High) is { } median ? (Prose)median : null,
            },
            new DataCell(ScoreWords.Percent(score.Coverage)) { Number = score.Coverage },
            ScoreWords.Meaning(score.Code) is { Length: > 0 } meaning ? meaning : place.Reason,
        ])
        {
            Group = Root(subject, score.Code).Name,
        };
    }

    // A part has the tone of what it is a part of.
    private static ChartTone Tone(ProfileSubject subject, string code) =>
        subject
            .Path(subject.Framework.Composites.First(c => ProfileSubject.Is(c.Code, code)))
            .Select(c => ChartPalette.Composite(c.Code))
            .LastOrDefault(tone => tone != ChartPalette.Score, ChartPalette.Score);

    private static Composite Root(ProfileSubject subject, string code) =>
        subject.Path(subject.Framework.Composites.First(c => ProfileSubject.Is(c.Code, code)))[0];

    internal static string Coverage(CompositeScore score) =>
        $"There is evidence for {ScoreWords.Percent(score.Coverage)} of its weight";
}
