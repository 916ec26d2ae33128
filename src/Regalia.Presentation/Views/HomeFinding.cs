using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What the home page has found: how many countries stand under which label, and for how many it is open.</summary>
internal static class HomeFinding
{
    internal static Prose Of(AssessmentFramework framework, IReadOnlyList<CountryAssessment> countries)
    {
        int single = countries.Count(c => c.Label.Label is not null);
        int open = countries.Count(c => c.Label is { Label: null, Range: not null });
        int thin = countries.Count - single - open;
        string[] labels =
        [
            .. framework
                .Labels.Names.Select(name =>
                    (
                        Name: name,
                        Count: countries.Count(c => string.Equals(c.Label.Label, name, StringComparison.Ordinal))
                    )
                )
                .Where(label => label.Count > 0)
                .Select(label => Number(label.Count) + " " + label.Name),
        ];
        string text =
            "Regalia shows how exposed a country's know-how is to cyber theft by states, how ready the country is, and how sure one can "
            + "be of either. "
            + (
                single == 0
                    ? "For no country here does one label stand out"
                    : $"One label stands out for {Number(single)} of {Number(countries.Count)} countries ({string.Join(", ", labels)})"
            );
        text += open == 0 ? "" : $"; for {Number(open)} the evidence leaves two or more open";
        text += thin == 0 ? "" : $"; for {Number(thin)} there is too little evidence";
        return text + ".";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
