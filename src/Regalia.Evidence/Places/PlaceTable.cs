using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace Regalia.Evidence.Places;

/// <summary>The bundled tables of places, read once.</summary>
internal static class PlaceTable
{
    private static readonly ImmutableArray<(Place Place, string OtherNames)> Rows = ReadPlaces();

    /// <summary>Places with their other names, joined by |.</summary>
    internal static ImmutableArray<(Place Place, string OtherNames)> Names => Rows;

    /// <summary>Places with their demonyms and what else stands for them in prose, joined by |.</summary>
    internal static ImmutableArray<(Place Place, string Demonyms)> Demonyms => ReadDemonyms();

    internal static ImmutableArray<Place> All { get; } = [.. Rows.Select(row => row.Place)];

    /// <summary>Places by alpha-2 and alpha-3 code.</summary>
    internal static FrozenDictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> ByCode { get; } =
        Lookup(All.SelectMany(place => new[] { (place.Iso2, place), (place.Code.ToString(), place) }));

    /// <summary>Places by name in the form of <see cref="PlaceNames.Normalise"/>.</summary>
    internal static FrozenDictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> ByName { get; } =
        Lookup(
            Rows.SelectMany(row =>
                row.OtherNames.Split('|', StringSplitOptions.RemoveEmptyEntries)
                    .Prepend(row.Place.Name)
                    .Select(PlaceNames.Normalise)
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => (name, row.Place))
            )
        );

    internal static FrozenDictionary<int, Place> ByCow { get; } = ReadCow();

    // One text must not mean two places: a second entry throws, and the tests would say so.
    private static FrozenDictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> Lookup(
        IEnumerable<(string Text, Place Place)> entries
    ) =>
        entries
            .ToDictionary(entry => entry.Text, entry => entry.Place, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static ImmutableArray<(Place Place, string OtherNames)> ReadPlaces()
    {
        using CsvDataReader rows = Open("Places/places.csv");
        var places = ImmutableArray.CreateBuilder<(Place, string)>();
        while (rows.Read())
        {
            var place = new Place(
                Iso3.Parse(rows.GetString(0)),
                rows.GetString(1),
                rows.GetString(2),
                string.Intern(rows.GetString(3))
            );
            places.Add((place, rows.GetString(4)));
        }
        return places.DrainToImmutable();
    }

    private static ImmutableArray<(Place Place, string Demonyms)> ReadDemonyms()
    {
        using CsvDataReader rows = Open("Places/demonyms.csv");
        var demonyms = ImmutableArray.CreateBuilder<(Place, string)>();
        while (rows.Read())
        {
            demonyms.Add((ByCode[rows.GetString(0)], rows.GetString(1)));
        }
        return demonyms.DrainToImmutable();
    }

    private static FrozenDictionary<int, Place> ReadCow()
    {
        using CsvDataReader rows = Open("Places/cow.csv");
        var places = new Dictionary<int, Place>();
        while (rows.Read())
        {
            places.Add(int.Parse(rows.GetString(0), CultureInfo.InvariantCulture), ByCode[rows.GetString(1)]);
        }
        return places.ToFrozenDictionary();
    }

    private static CsvDataReader Open(string name)
    {
        Stream stream =
            typeof(PlaceTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The table " + name + " was not built into the program.");
        return CsvDataReader.Create(
            new StreamReader(stream, Encoding.UTF8),
            new CsvDataReaderOptions { Delimiter = ',' }
        );
    }
}
