using System.Globalization;

namespace DuckDbCheck;

/// <summary>Which works are searched, as docs/scan.md says it; nothing of the program's own filters is used.</summary>
/// <param name="Types">Types searched.</param>
/// <param name="FromYear">First year of publication.</param>
/// <param name="ToYear">Last year of publication.</param>
internal sealed record Filters(string[] Types, int FromYear, int ToYear)
{
    internal static Filters Usual { get; } = new(["article", "conference-paper", "review"], 2003, 9999);

    /// <summary>Reads <c>types=a,b</c> and <c>years=2003..2025</c> as `regalia tech scan` is given them.</summary>
    /// <exception cref="InvalidDataException">An option is neither.</exception>
    internal static Filters Read(IEnumerable<string> options)
    {
        Filters filters = Usual;
        foreach (string option in options)
        {
            filters = option.Split('=') switch
            {
                ["types", var types] => filters with { Types = types.Split(',') },
                ["years", var years] when years.Split("..") is [var from, var to] => filters with
                {
                    FromYear = Year(from),
                    ToYear = to.Length == 0 ? Usual.ToYear : Year(to),
                },
                _ => throw new InvalidDataException($"\"{option}\": expected types=a,b or years=2003..2025"),
            };
        }

        return filters;
    }

    private static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
