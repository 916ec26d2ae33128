using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Places;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;

namespace Regalia.Presentation.Cases;

/// <summary>Victims of a case in one economy.</summary>
/// <param name="Country">The economy; null where the sources name none that is known.</param>
/// <param name="Name">Its name, or what the sources write instead: <c>Global</c>.</param>
/// <param name="Victims">Victims by name, each once.</param>
/// <param name="Sectors">Their sectors in the words of the sources.</param>
/// <param name="By">The records that say so.</param>
public sealed record EconomyVictims(
    Iso3? Country,
    string Name,
    ImmutableArray<string> Victims,
    ImmutableArray<string> Sectors,
    ImmutableArray<RecordReference> By
)
{
    /// <summary>The victims of a case by economy: known economies by code, then the rest.</summary>
    public static ImmutableArray<EconomyVictims> Of(IncidentCase incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return
        [
            .. incident
                .Named.SelectMany(static member =>
                    member.Record.Victims.Select(victim => (By: member.Reference, Victim: victim))
                )
                .GroupBy(
                    static pair =>
                        pair.Victim.Country is { } code && code != default
                            ? code.ToString()
                            : "?" + pair.Victim.CountryText,
                    StringComparer.Ordinal
                )
                .OrderBy(static group => group.Key[0] == '?')
                .ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Select(Of),
        ];
    }

    private static EconomyVictims Of(IGrouping<string, (RecordReference By, Victim Victim)> group)
    {
        Iso3? country = group.Key[0] == '?' ? null : Iso3.Parse(group.Key);
        string given = country is { } code ? Gazetteer.Find(code)?.Name ?? group.Key : group.Key[1..];
        return new EconomyVictims(
            country,
            given.Length == 0 ? "not given" : given,
            [.. group.Select(static pair => pair.Victim.Name).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. group.SelectMany(static pair => pair.Victim.Sectors).Distinct(StringComparer.Ordinal)],
            [.. group.Select(static pair => pair.By).Distinct()]
        );
    }
}
