using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Profiles;

/// <summary>Every indicator of a country by pillar: value, score, status and weight, each figure with the way to its evidence.</summary>
internal static class ProfileIndicators
{
    internal static Section Section(ProfileSubject subject) =>
        new(
            "indicators",
            "Indicators by pillar",
            [
                new Paragraph(
                    "Every figure leads to its evidence: the observations behind it with source, place, date, licence and status. The "
                        + "name of an indicator leads to the same indicator in all countries."
                ),
                .. subject.Pillars.Select(p => Pillar(subject, p)),
            ]
        );

    private static Section Pillar(ProfileSubject subject, Composite pillar)
    {
        CompositeScore score = subject.Assessment[pillar.Code];
        Composite[] above = [.. subject.Path(pillar).SkipLast(1).Skip(1)];
        string title = string.Concat(above.Select(c => c.Name + ": ")) + pillar.Name;
        return new(
            ProfileSubject.At(pillar),
            title,
            [
                new Paragraph(
                    Prose.Strong(Capital(ScoreWords.InWords(score)))
                        + $". {ProfileScores.Coverage(score)}. {pillar.Reason}"
                ),
                new DataTable(
                    "indicators-" + Anchor.Of(pillar.Code),
                    $"{title}: indicators of {subject.Name}",
                    [
                        new DataColumn("Indicator"),
                        new DataColumn("Value", IsNumber: true),
                        new DataColumn("Score, 0 to 100", IsNumber: true)
                        {
                            Description = "90 % interval, then the median.",
                        },
                        new DataColumn("Status")
                        {
                            Description = "Whether everything behind it was read at its source.",
                        },
                        new DataColumn("Weight", IsNumber: true)
                        {
                            Description =
                                $"Share of {subject.Path(pillar)[0].Name.ToLowerInvariant()} that rests on it.",
                        },
                    ],
                    [
                        .. subject
                            .Assessment.Indicators.Where(i => ProfileSubject.Is(i.Parent, pillar.Code))
                            .Select(i => Row(subject, i)),
                    ]
                ),
            ]
        );
    }

    private static DataRow Row(ProfileSubject subject, IndicatorScore score) =>
        new([
            Prose.To(score.Indicator.Name, PageAddress.Indicator(score.Indicator.Id)),
            Value(subject, score),
            Points(subject, score),
            Status(score),
            new DataCell(ScoreWords.Percent(score.EffectiveWeight)) { Number = score.EffectiveWeight },
        ]);

    private static DataCell Value(ProfileSubject subject, IndicatorScore score)
    {
        Link evidence = subject.Evidence(score.Indicator);
        if (subject.IsWithheld(score))
        {
            return new DataCell(Prose.To(ScoreWords.Withheld, evidence)) { Detail = subject.Licences(score) };
        }
        if (ValueWords.Number(score) is not { } number || score.Raw is not { } raw)
        {
            return Prose.To(subject.WhyMissing(score.Indicator), evidence);
        }
        return new DataCell(Prose.To(number, evidence)) { Number = raw, Detail = Detail(score, raw) };
    }

    private static string Detail(IndicatorScore score, double raw) =>
        string.Join(
            ", ",
            new[]
            {
                ValueWords.Meaning(score.Indicator, raw),
                score.Evidence is { } value ? ValueWords.State(value.State) : null,
                score.Evidence is { Year: var year } ? Digits.Of(year) : "estimated from incident counts",
            }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
        );

    private static DataCell Points(ProfileSubject subject, IndicatorScore score)
    {
        Link evidence = subject.Evidence(score.Indicator);
        return subject.IsWithheld(score)
            ? new DataCell(Prose.To(ScoreWords.Withheld, evidence))
            : ScoreWords.Cell(score.Value, score.Low, score.High, evidence) with
            {
                Detail =
                    score.IsPresent || score.Value is null
                        ? ScoreWords.Median(score.Value, score.Low, score.High) is { } median
                            ? (Prose)median
                            : null
                        : (Prose)
                            $"{ScoreWords.Median(score.Value, score.Low, score.High)}, {Borrowed(score.Indicator)}",
            };
    }

    // Without a value of its own the draws still need one: whoever reads the score must know where it is from.
    private static string Borrowed(Indicator indicator) =>
        ProfileSubject.Is(indicator.Dimension, CompositeCodes.Threat)
            ? "what all countries suggest"
            : "borrowed from like countries";

    private static DataCell Status(IndicatorScore score) => StatusWords.Of(score);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
