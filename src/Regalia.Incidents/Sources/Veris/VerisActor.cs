using System.Collections.Immutable;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Veris;

/// <summary>What a record says of the actors on one side: external, internal, or a partner of the victim.</summary>
/// <param name="side">The side.</param>
internal sealed class VerisActor(string side)
{
    /// <summary>Names.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Countries.</summary>
    public List<string> Countries { get; } = [];

    /// <summary>Kinds.</summary>
    public List<string> Varieties { get; } = [];

    /// <summary>Whether the side is there at all, where that alone says something: a partner has no kinds.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Adds a statement for each country; nobody but the record itself makes it.</summary>
    public void AddTo(ImmutableArray<Attribution>.Builder attributions, CountryTexts countries)
    {
        if (!IsNamed && Names.Count == 0 && Countries.Count == 0 && Varieties.Count == 0)
        {
            return;
        }
        ImmutableArray<string> names = Names.Count == 0 ? [] : [.. Names];
        string category = Varieties.Count switch
        {
            0 => side,
            1 => side + ": " + Varieties[0],
            _ => side + ": " + string.Join("; ", Varieties),
        };
        if (Countries.Count == 0)
        {
            attributions.Add(new Attribution(names, null, null, category, null, null, null));
        }
        foreach (string country in Countries)
        {
            attributions.Add(new Attribution(names, country, countries.Find(country), category, null, null, null));
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Names.Clear();
        Countries.Clear();
        Varieties.Clear();
        IsNamed = false;
    }
}
