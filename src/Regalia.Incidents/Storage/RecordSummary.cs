using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>A record's lists and dates in one text each, for columns of a table.</summary>
internal static class RecordSummary
{
    /// <summary>When it started, as exactly as it is known.</summary>
    internal static string? Started(IncidentRecord record) => record.Date(DateKind.Started)?.ToString();

    /// <summary>When it became known: disclosed, else reported.</summary>
    internal static IncidentDate? Disclosure(IncidentRecord record) =>
        record.Date(DateKind.Disclosed) ?? record.Date(DateKind.Reported);

    /// <summary>Distinct victim countries, sorted and joined by ";"; empty for none.</summary>
    internal static string VictimCountries(IncidentRecord record)
    {
        Iso3? only = null;
        SortedSet<Iso3>? several = null;
        foreach (Victim victim in record.Victims)
        {
            if (victim.Country is not { } country || country == default || only == country)
            {
                continue;
            }
            if (only is { } first)
            {
                _ = (several ??= [first]).Add(country);
            }
            else
            {
                only = country;
            }
        }
        return several is not null ? string.Join(';', several) : only?.ToString() ?? "";
    }

    /// <summary>Who is said to be behind it and by whom: <c>RUR (Ministry of the Interior)</c>, joined by "; "; null for none.</summary>
    internal static string? Attributions(IncidentRecord record)
    {
        if (record.Attributions.IsDefaultOrEmpty)
        {
            return null;
        }
        List<string> statements = [];
        foreach (Attribution attribution in record.Attributions)
        {
            string? whom =
                attribution.Country?.ToString()
                ?? attribution.CountryText
                ?? Joined(attribution.Initiators)
                ?? attribution.Category;
            string statement = whom + " (" + (attribution.StatedBy ?? record.Source) + ")";
            if (whom is not null && !statements.Contains(statement, StringComparer.Ordinal))
            {
                statements.Add(statement);
            }
        }
        return statements.Count == 0 ? null : string.Join("; ", statements);
    }

    private static string? Joined(ImmutableArray<string> names) =>
        names.IsDefaultOrEmpty ? null : string.Join(", ", names);
}
