using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Incidents.Filters;

namespace Regalia.Incidents.Trends;

/// <summary>By what a trend is counted.</summary>
/// <param name="ByYear">Whether year by year.</param>
/// <param name="Group">By what else.</param>
public readonly record struct TrendAxes(bool ByYear, TrendGroup Group)
{
    private static readonly ImmutableArray<string> words = ["year", "region", "country"];

    /// <summary>Year by year, all together.</summary>
    public static TrendAxes Year { get; } = new(ByYear: true, TrendGroup.Whole);

    /// <summary>Reads <c>year</c>, <c>year,region</c>, <c>year,country</c>, <c>region</c>, <c>country</c>, or nothing.</summary>
    /// <exception cref="FilterException">It is something else.</exception>
    public static TrendAxes Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TrendAxes axes = default;
        foreach (string word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool again = false;
            switch (word.ToUpperInvariant())
            {
                case "YEAR":
                    again = axes.ByYear;
                    axes = axes with { ByYear = true };
                    break;
                case "REGION":
                    again = axes.Group != TrendGroup.Whole;
                    axes = axes with { Group = TrendGroup.Region };
                    break;
                case "COUNTRY":
                    again = axes.Group != TrendGroup.Whole;
                    axes = axes with { Group = TrendGroup.Country };
                    break;
                default:
                    throw Fault(
                        word,
                        Spelling.Nearest(word, words) is string near ? $"did you mean {near}?" : "choose one of these"
                    );
            }

            if (again)
            {
                throw Fault(word, "take one out: region and country cannot be had at once, nor anything twice");
            }
        }

        return axes;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        (ByYear, Group) switch
        {
            (true, TrendGroup.Whole) => "year",
            (true, TrendGroup.Region) => "year,region",
            (true, _) => "year,country",
            (false, TrendGroup.Whole) => "",
            (false, TrendGroup.Region) => "region",
            _ => "country",
        };

    private static FilterException Fault(string word, string mend) =>
        new($"--by \"{word}\": expected year, region or country, such as year,region; {mend}");
}
