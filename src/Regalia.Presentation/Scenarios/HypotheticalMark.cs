using Regalia.Evidence;

namespace Regalia.Presentation.Scenarios;

/// <summary>The words that keep a scenario from being taken for an assessment, wherever it goes.</summary>
public static class HypotheticalMark
{
    /// <summary>The word itself.</summary>
    public const string Word = "HYPOTHETICAL";

    /// <summary>First and last line of everything that is shown of a scenario.</summary>
    public static string Line(Country country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return $"{Word}: what if, for {country.Name} ({country.Code}); not an assessment.";
    }
}
