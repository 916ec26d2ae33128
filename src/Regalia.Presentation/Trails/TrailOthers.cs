using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Evidence.Derivation;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Trails;

/// <summary>The same indicator in other countries, who coded it, and where to go from here.</summary>
internal static class TrailOthers
{
    internal static Section Section(TrailSubject subject)
    {
        var values = new IndicatorValues(subject.Release, subject.Source.Result.Selection);
        return new(
            "others",
            "Other countries",
            [
                new Paragraph(
                    Prose.To($"{subject.Indicator.Name} in all countries", PageAddress.Indicator(subject.Indicator.Id))
                        + " shows them with chart and definition; back to "
                        + Prose.To($"the profile of {subject.Country.Name}", PageAddress.Country(subject.Country.Code))
                        + "."
                ),
                new Disclosure(
                    "Values of the other countries",
                    [
                        new DataTable(
                            "other-countries",
                            $"{subject.Indicator.Name} in the other countries",
                            [
                                new DataColumn("Country"),
                                new DataColumn("Value", IsNumber: true),
                                new DataColumn("Score, 0 to 100", IsNumber: true),
                            ],
                            [
                                .. subject
                                    .Source.Result.Countries.Where(c => c.Country.Code != subject.Country.Code)
                                    .OrderBy(c => c.Country.Name, StringComparer.Ordinal)
                                    .Select(c => Row(subject, values, c)),
                            ]
                        ),
                    ]
                ),
            ]
        );
    }

    internal static Section Coding(TrailSubject subject) =>
        new(
            "coding",
            "Coders and reviews",
            [
                new Paragraph(
                    $"Release {subject.Release.Version} holds one coding of each value. It names no coder, no second coding and no review; what it says "
                        + "is whether somebody has read the value at its source: sourced or unverified."
                ),
            ]
        );

    private static DataRow Row(TrailSubject subject, IndicatorValues values, CountryAssessment country)
    {
        Link evidence = PageAddress.Evidence(country.Country.Code, subject.Indicator.Id);
        IndicatorScore? score = subject.ScoreOf(country);
        IndicatorValue? value = values.Find(country.Country.Code, subject.Indicator.Id);
        bool withheld = value is not null
            ? !subject.Terms.Withheld(value).IsEmpty
            : score?.Estimate is not null
                && subject.Trail.Estimates.Any(e => !subject.Terms.Withheld(e.Window).IsEmpty);
        return new([
            Prose.To(country.Country.Name, evidence),
            withheld ? ScoreWords.Withheld : Value(value, score?.Estimate),
            withheld ? ScoreWords.Withheld
            : score is null ? "not scored"
            : score.IsPresent ? ScoreWords.Cell(score.Value, score.Low, score.High)
            : "unknown",
        ]);
    }

    private static DataCell Value(IndicatorValue? value, double? estimate) =>
        value is not null
            ? new DataCell(value.Inputs.IsEmpty ? ValueWords.Published(value.Value) : ValueWords.Computed(value.Value))
            {
                Number = value.Value,
                Detail = string.Join(
                    ", ",
                    new[] { ValueWords.State(value.State), Digits.Of(value.Year) }.OfType<string>()
                ),
            }
        : estimate is { } known ? new DataCell(ValueWords.Computed(known)) { Number = known, Detail = "estimated" }
        : "unknown";
}
