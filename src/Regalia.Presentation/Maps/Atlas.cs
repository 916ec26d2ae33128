using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Regalia.Evidence;

namespace Regalia.Presentation.Maps;

/// <summary>
/// The map of the world that comes with the program: shapes of Natural Earth (public domain), projected to Equal Earth when the
/// program is built. What it shows where states disagree is decided in eng/atlas/borders.json; docs/maps.md explains it.
/// </summary>
/// <remarks>Coordinates are in pixels of a screen, from the upper left.</remarks>
public sealed class Atlas
{
    /// <summary>Stands under every map.</summary>
    public const string BordersNote =
        "Borders as Natural Earth draws them, which is who administers a place, not who should: they say nothing of the "
        + "status of a territory. Lines that are not agreed are dashed; no line is drawn at sea, and none between countries "
        + "that are not assessed.";

    private const string Resource = "atlas.json";

    private static readonly Lazy<Atlas> TheWorld = new(Read);

    private readonly FrozenDictionary<Iso3, AtlasCountry> _countries;

    private Atlas(JsonElement atlas)
    {
        Width = atlas.GetProperty("width").GetDouble();
        Height = atlas.GetProperty("height").GetDouble();
        Land = Text(atlas, "land");
        Borders = Text(atlas, "borders");
        OpenBorders = Text(atlas, "openBorders");
        _countries = atlas
            .GetProperty("countries")
            .EnumerateObject()
            .ToFrozenDictionary(c => Iso3.Parse(c.Name), c => Country(c.Value));
    }

    /// <summary>The one map; read when it is first asked for.</summary>
    public static Atlas World => TheWorld.Value;

    /// <summary>Width.</summary>
    public double Width { get; }

    /// <summary>Height.</summary>
    public double Height { get; }

    /// <summary>All land but Antarctica as one surface without borders: path data (absolute M, L and Z).</summary>
    public string Land { get; }

    /// <summary>Land borders of the countries that it has shapes of: path data (absolute M and L).</summary>
    public string Borders { get; }

    /// <summary>The same where no line is agreed, already in dashes.</summary>
    public string OpenBorders { get; }

    /// <summary>Codes of the countries that it has a shape of.</summary>
    public IEnumerable<Iso3> Countries => _countries.Keys;

    /// <summary>A country; null if it has no shape of it, as for a country that another release adds.</summary>
    public AtlasCountry? Find(Iso3 country) => _countries.GetValueOrDefault(country);

    private static Atlas Read()
    {
        using Stream stream =
            typeof(Atlas).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("Regalia.Presentation was built without " + Resource);
        using var document = JsonDocument.Parse(stream);
        return new Atlas(document.RootElement);
    }

    private static AtlasCountry Country(JsonElement country) =>
        new(
            Text(country, "path"),
            Point(country.GetProperty("anchor")),
            country.TryGetProperty("disc", out JsonElement disc) ? Point(disc) : null
        );

    private static (double X, double Y) Point(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

    private static string Text(JsonElement of, string name) =>
        of.GetProperty(name).GetString()
        ?? throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"{Resource}: \"{name}\" is null")
        );
}
