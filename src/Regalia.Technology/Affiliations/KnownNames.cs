using System.Collections.Frozen;
using System.Text;
using Regalia.Evidence.Places;
using Sylvan.Data.Csv;

namespace Regalia.Technology.Affiliations;

/// <summary>Names that stand for a country without naming it: the table names.csv.</summary>
internal sealed class KnownNames
{
    private const int MostWords = 5;
    private static readonly (string Kind, string Name, string Country)[] Rows = Read();

    private readonly FrozenDictionary<string, CountryCode>.AlternateLookup<ReadOnlySpan<char>> byName;

    private KnownNames(string kind) =>
        byName = Rows.Where(row => string.Equals(row.Kind, kind, StringComparison.Ordinal))
            .ToFrozenDictionary(row => row.Name, row => CountryCode.Parse(row.Country), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What countries are called in other languages than English, with their alpha-2 code.</summary>
    internal static FrozenDictionary<string, string> Countries { get; } =
        Rows.Where(row => row.Kind is "country")
            .ToFrozenDictionary(row => row.Name, row => row.Country, StringComparer.Ordinal);

    /// <summary>Research bodies and institutions that are in one country.</summary>
    internal static KnownNames Institutions { get; } = new("institution");

    /// <summary>Large towns whose name no other large town bears.</summary>
    internal static KnownNames Towns { get; } = new("town");

    /// <summary>The country of the names in a text; none where there are none, or of several countries.</summary>
    /// <param name="plain">The text as <see cref="PlaceNames.Normalise"/> gives it.</param>
    internal CountryCode Find(ReadOnlySpan<char> plain)
    {
        CountryCode found = CountryCode.None;
        for (int start = 0; start < plain.Length; start = NextWord(plain, start))
        {
            int end = start;
            for (int words = 0; words < MostWords && end < plain.Length; words++)
            {
                int blank = plain[(end + (words == 0 ? 0 : 1))..].IndexOf(' ');
                end = blank < 0 ? plain.Length : end + (words == 0 ? 0 : 1) + blank;
                if (byName.TryGetValue(plain[start..end], out CountryCode country))
                {
                    if (!found.IsNone && found != country)
                    {
                        return CountryCode.None;
                    }
                    found = country;
                }
            }
        }
        return found;
    }

    private static int NextWord(ReadOnlySpan<char> plain, int start)
    {
        int blank = plain[start..].IndexOf(' ');
        return blank < 0 ? plain.Length : start + blank + 1;
    }

    private static (string, string, string)[] Read()
    {
        Stream stream =
            typeof(KnownNames).Assembly.GetManifestResourceStream("Affiliations/names.csv")
            ?? throw new InvalidOperationException("The table Affiliations/names.csv was not built into the program.");
        using CsvDataReader rows = CsvDataReader.Create(
            new StreamReader(stream, Encoding.UTF8),
            new CsvDataReaderOptions { Delimiter = ',' }
        );
        List<(string, string, string)> read = [];
        while (rows.Read())
        {
            foreach (string name in rows.GetString(2).Split('|'))
            {
                read.Add((rows.GetString(0), PlaceNames.Normalise(name), rows.GetString(1)));
            }
        }
        // Spellings that differ in accents alone are one.
        return [.. read.Distinct()];
    }
}
