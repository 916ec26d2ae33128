using System.Globalization;

namespace Regalia.Presentation.Charts;

/// <summary>How the years of a chart are called in its table and in the label of each mark.</summary>
/// <param name="Heading">Heading of their column.</param>
/// <param name="Incomplete">What the years are that are hatched.</param>
/// <param name="Of">A year in full: "2003 to 2007" where a point stands for the years that end with it.</param>
public sealed record YearNames(string Heading, string Incomplete, Func<int, string> Of)
{
    /// <summary>"Year", "incomplete", "2007".</summary>
    public static YearNames Usual { get; } =
        new("Year", "incomplete", year => year.ToString(CultureInfo.InvariantCulture));
}
