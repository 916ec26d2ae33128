namespace Regalia.Technology.Samples;

/// <summary>Types of works, as often as a snapshot has them, roughly.</summary>
internal static class SampleTypes
{
    private static readonly (string Type, int Share)[] Core =
    [
        ("article", 620),
        ("conference-paper", 80),
        ("review", 40),
        ("book-chapter", 80),
        ("preprint", 50),
        ("dissertation", 30),
        ("book", 25),
        ("editorial", 15),
        ("letter", 12),
        ("other", 12),
        ("paratext", 10),
        ("erratum", 6),
        ("dataset", 6),
        ("peer-review", 5),
        ("report", 5),
        ("conference-abstract", 4),
    ];

    private static readonly (string Type, int Share)[] Expansion =
    [
        ("dataset", 480),
        ("article", 220),
        ("other", 120),
        ("dissertation", 60),
        ("preprint", 40),
        ("report", 40),
        ("supplementary-materials", 20),
        ("book-chapter", 10),
        ("standard", 5),
        ("software-paper", 5),
    ];

    // Nine of ten works about a technology: what a scan searches unless told otherwise.
    private static readonly string[] Searched =
    [
        .. Enumerable.Repeat("article", 17),
        .. Enumerable.Repeat("conference-paper", 6),
        .. Enumerable.Repeat("review", 2),
    ];

    /// <summary>A type.</summary>
    /// <param name="isXpac">Whether the work is outside the core.</param>
    /// <param name="hasTheme">Whether it is about a technology.</param>
    /// <param name="numbers">Of the work.</param>
    internal static string Draw(bool isXpac, bool hasTheme, ref SampleNumbers numbers) =>
        hasTheme && !isXpac && numbers.Chance(0.9) ? numbers.Of(Searched) : Draw(isXpac, ref numbers);

    private static string Draw(bool isXpac, ref SampleNumbers numbers)
    {
        int at = numbers.Below(1_000);
        foreach ((string type, int share) in isXpac ? Expansion : Core)
        {
            at -= share;
            if (at < 0)
            {
                return type;
            }
        }
        throw new InvalidOperationException("shares of types do not add to 1,000");
    }
}
