using System.Globalization;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Verification;

namespace Regalia.Assessment.Tests;

/// <summary>Every figure of a result as text to the last digit, by a name that says whose and which.</summary>
internal static class Digits
{
    public static SortedDictionary<string, string> Of(AssessmentResult result)
    {
        var digits = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (CountryAssessment country in result.Countries)
        {
            foreach ((string name, string value) in Of(country))
            {
                digits.Add(country.Country.Code + " " + name, value);
            }
        }
        foreach ((int place, VerificationTask task) in result.Tasks.Index())
        {
            digits.Add($"task {Text(place)}", $"{task.Country} {task.Indicator.Id} {Text(task.ExpectedEntropyFall)}");
        }
        foreach (CountryComparison pair in result.Comparisons)
        {
            digits.Add($"above {pair.Composite} {pair.A} {pair.B}", Text(pair.ProbabilityAbove));
        }
        return digits;
    }

    /// <summary>Names of the figures that two results do not share to the last digit.</summary>
    public static string[] Changed(AssessmentResult before, AssessmentResult after)
    {
        SortedDictionary<string, string> old = Of(before);
        SortedDictionary<string, string> now = Of(after);
        return
        [
            .. old
                .Keys.Union(now.Keys, StringComparer.Ordinal)
                .Where(k =>
                    !string.Equals(old.GetValueOrDefault(k), now.GetValueOrDefault(k), StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Name, string Value)> Of(CountryAssessment country)
    {
        LabelOutcome label = country.Label;
        string shares = string.Join(' ', label.Probabilities?.Select(p => Text(p.Probability)) ?? []);
        yield return ("label", $"{label.Shown} {shares} {Text(label.ShownProbability)}");
        yield return ("verified", Text(country.VerifiedShare));
        foreach (CompositeScore c in country.Composites)
        {
            yield return ($"coded {c.Code}", Text(c.AsCoded));
            yield return ($"drawn {c.Code}", $"{Text(c.Value)} {Text(c.Low)} {Text(c.High)}");
            yield return ($"coverage {c.Code}", Text(c.Coverage));
        }
        foreach (IndicatorScore i in country.Indicators)
        {
            string id = i.Indicator.Id;
            yield return ($"coded {id}", $"{Text(i.Raw)} {Text(i.AsCoded)} {Text(i.EffectiveWeight)}");
            yield return ($"drawn {id}", $"{Text(i.Value)} {Text(i.Low)} {Text(i.High)}");
        }
        foreach (Driver d in country.Drivers)
        {
            yield return ($"driver {d.Axis} {d.Indicator.Id}", Text(d.Effect));
        }
        foreach ((int place, Gap gap) in country.Gaps.Index())
        {
            yield return ($"gap {Text(place)}", $"{gap.Indicator.Id} {Text(gap.Priority)} {Text(gap.Points)}");
            yield return ($"practices {gap.Indicator.Id}", string.Join(' ', gap.Practices.Select(Text)));
        }
    }

    private static string Text(MatchedPractice match) =>
        $"{match.Practice.Id} {Text(match.Similarity.Score)} {match.Similarity.Reason}";

    private static string Text(int value) => value.ToString("D3", CultureInfo.InvariantCulture);

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "none";
}
