using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Comparisons;

/// <summary>What a comparison finds, what may be chosen in it, and the chart of its composite.</summary>
internal static class ComparisonFinding
{
    private const int NamedInTitle = 4;

    internal static string Title(ComparisonSubject subject)
    {
        string[] names = [.. subject.Countries.Select(c => c.Country.Name).Order(StringComparer.Ordinal)];
        return names.Length <= NamedInTitle
            ? $"{string.Join(", ", names[..^1])} and {names[^1]} compared"
            : $"{Digits.Of(names.Length)} countries compared";
    }

    internal static Prose Standfirst(ComparisonSubject subject)
    {
        (CountryAssessment Upper, CountryAssessment Lower, CountryComparison Pair)[] pairs = [.. subject.Pairs];
        return pairs is [var only] ? Finding(subject, only.Upper, only.Lower, only.Pair) : Finding(subject, pairs);
    }

    private static Prose Finding(
        ComparisonSubject subject,
        CountryAssessment upper,
        CountryAssessment lower,
        CountryComparison pair
    ) =>
        pair.ProbabilityAbove is null
            ? $"{upper.Country.Name} and {lower.Country.Name} cannot be compared on {subject.CompositeName}: one of them has no score."
        : pair.IsDistinguishable
            ? Prose.Strong($"{upper.Country.Name} scores above {lower.Country.Name} on {subject.CompositeName}")
                + $" ({PairWords.Of(pair)}): {ScoreWords.InWords(upper[subject.Composite])}, against "
                + $"{ScoreWords.InWords(lower[subject.Composite])}."
        : Prose.Strong($"{upper.Country.Name} and {lower.Country.Name} cannot be told apart on {subject.CompositeName}")
            + $": {PairWords.Of(pair)}. {upper.Country.Name} is {ScoreWords.InWords(upper[subject.Composite])}, {lower.Country.Name} "
            + $"{ScoreWords.InWords(lower[subject.Composite])}.";

    private static Prose Finding(
        ComparisonSubject subject,
        (CountryAssessment Upper, CountryAssessment Lower, CountryComparison Pair)[] pairs
    )
    {
        int apart = pairs.Count(p => p.Pair.IsDistinguishable);
        return Prose.Strong(
                $"On {subject.CompositeName} the evidence tells {Digits.Of(apart)} of {Digits.Of(pairs.Length)} pairs of countries apart"
            )
            + (pairs.Length - apart) switch
            {
                0 => ".",
                1 => "; the other one is not distinguishable.",
                var others =>
                    $"; the other {Digits.Of(others)} are not distinguishable, whatever their order in a list.",
            }
            + (
                apart > 0 && subject.Countries.Length <= NamedInTitle
                    ? " "
                        + string.Join(
                            "; ",
                            pairs
                                .Where(p => p.Pair.IsDistinguishable)
                                .Select(p =>
                                    $"{p.Upper.Country.Name} scores above {p.Lower.Country.Name} ({PairWords.Of(p.Pair)})"
                                )
                        )
                        + "."
                    : ""
            );
    }

    /// <summary>The form: countries and composite.</summary>
    internal static Controls Controls(ComparisonSubject subject, bool isAll) =>
        new(
            "compare",
            "Choose countries and a score",
            PageAddress.Compare(),
            [
                new ChoiceField(
                    "c",
                    "Countries",
                    [
                        .. subject
                            .Source.Result.Countries.OrderBy(c => c.Country.Name, StringComparer.Ordinal)
                            .Select(c => new ControlOption(c.Country.Code.ToString(), c.Country.Name)),
                    ],
                    isAll
                        ? []
                        : [.. subject.Countries.Select(c => c.Country.Code.ToString()).Order(StringComparer.Ordinal)],
                    IsMany: true
                )
                {
                    IsCountries = true,
                    Hint = $"Two to {Digits.Of(ComparisonSubject.Most)}; none for all.",
                },
                new ChoiceField(
                    "m",
                    "Score",
                    [.. CompositeCodes.Shown.Select(code => new ControlOption(code, subject.Countries[0][code].Name))],
                    [subject.Composite]
                ),
            ],
            "Compare"
        );

    internal static Figure Dots(ComparisonSubject subject)
    {
        string name = subject.Countries[0][subject.Composite].Name;
        return new(
            IntervalDotsChart.Of(
                new ChartHead(
                    "dots",
                    $"{name}, 0 to 100, with 90 % intervals",
                    $"{string.Join("; ", subject.Countries.Select(c => $"{c.Country.Name} {ScoreWords.InWords(c[subject.Composite])}"))}."
                )
                {
                    Source = ReleaseLine.Of(subject.Source.Result),
                },
                [
                    .. subject.Countries.Select(c => new IntervalDot(
                        c.Country.Name,
                        ScoreWords.Picture(c[subject.Composite])
                    )
                    {
                        Link = PageAddress.Country(c.Country.Code),
                        Tone = ChartPalette.Composite(subject.Composite),
                        Remark = c[subject.Composite].Value is null ? "no score" : null,
                    }),
                ]
            ),
            $"{ScoreWords.Meaning(subject.Composite)}. Listed by the median, which is no order of merit: neighbours often cannot be told "
                + "apart. "
                + ScoreWords.HowToRead
        );
    }
}
