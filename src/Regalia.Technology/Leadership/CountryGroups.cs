using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Technology.Leadership;

/// <summary>Groups that come with the program (Leadership/groups.csv), each with the year and source of its membership.</summary>
public static class CountryGroups
{
    private static readonly Lazy<ImmutableArray<CountryGroup>> s_bundled = new(Read);

    /// <summary>The groups, in the order of the file.</summary>
    public static ImmutableArray<CountryGroup> Bundled => s_bundled.Value;

    /// <summary>
    /// The bundled group that a reader takes a word for: its id or name, whatever the case, blanks and marks, with the number of its
    /// members or without it (EU-27, eu27, EU, European Union); <see langword="null"/> if there is none.
    /// </summary>
    public static CountryGroup? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        string sought = Letters(word);
        return sought.Length == 0 ? null : Bundled.FirstOrDefault(g => IsCalled(g.Id) || IsCalled(g.Name));

        bool IsCalled(string name)
        {
            string letters = Letters(name);
            return string.Equals(letters, sought, StringComparison.Ordinal)
                || string.Equals(letters.TrimEnd([.. "0123456789"]), sought, StringComparison.Ordinal);
        }
    }

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static ImmutableArray<CountryGroup> Read()
    {
        using Stream stream = typeof(CountryGroups).Assembly.GetManifestResourceStream("Leadership/groups.csv")!;
        using StreamReader reader = new(stream);
        // Our own file: no quotes in it, which a test holds it to.
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(Group),
        ];
    }

    private static CountryGroup Group(string[] cells)
    {
        ImmutableArray<Membership> history = [.. cells[2].Split('|').Select(Member)];
        return new CountryGroup(
            cells[0],
            cells[1],
            [.. history.Where(m => m.To is null).Select(m => m.Country)],
            Year(cells[3]),
            cells[4]
        )
        {
            History = history,
        };
    }

    // AT:1995, or GB:1973-2020 for a country that has left.
    private static Membership Member(string text)
    {
        string[] years = text[3..].Split('-');
        return new Membership(CountryCode.Parse(text[..2]), Year(years[0]), years.Length > 1 ? Year(years[1]) : null);
    }

    private static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
