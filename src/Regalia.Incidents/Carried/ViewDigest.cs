using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Carried;

/// <summary>
/// A digest of what a reader makes of the standard parts of a record. Order and repetition do not count, for other programs
/// write objects in an order of their own; nor do countries that texts were found to mean, which a better gazetteer may change.
/// </summary>
internal static class ViewDigest
{
    private const int Bytes = 12;

    /// <summary>The digest, in hex.</summary>
    internal static string Of(IncidentRecord view)
    {
        IncidentRecord plain = view with
        {
            Source = "",
            Id = "",
            Dates = Sorted(view.Dates, static d => FormattableString.Invariant($"{(int)d.Kind}{d}")),
            Victims = Sorted(
                view.Victims.Select(static v => v with { Country = null }),
                static v => Joined([v.Name, v.CountryText, .. v.Sectors])
            ),
            Attributions = Sorted(
                view.Attributions.Select(static a => a with { Country = null }),
                static a =>
                    Joined([a.CountryText, a.Category, a.StatedBy, a.Date?.ToString(), a.Basis, .. a.Initiators])
            ),
            Aliases = Sorted(view.Aliases, static a => Joined([a.Name, a.Alias, a.AssertedBy])),
            References = Sorted(view.References, static text => text),
            PartOf = Sorted(view.PartOf, static text => text),
            Repairs = [],
            Fields = [],
        };
        using RecordText text = new();
        _ = text.Write(plain);
        return Convert.ToHexStringLower(SHA256.HashData(text.Json).AsSpan(0, Bytes));
    }

    private static ImmutableArray<T> Sorted<T>(IEnumerable<T> items, Func<T, string> key) =>
        [.. items.DistinctBy(key, StringComparer.Ordinal).OrderBy(key, StringComparer.Ordinal)];

    // With its length before each part no two lists look alike.
    private static string Joined(IEnumerable<string?> parts)
    {
        StringBuilder text = new();
        foreach (string? part in parts)
        {
            _ = text.Append(part?.Length ?? -1).Append(' ').Append(part);
        }
        return text.ToString();
    }
}
