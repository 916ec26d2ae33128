using System.Collections.Immutable;

namespace Regalia.Incidents.Storage;

/// <summary>Compares vintages by ids and fingerprints, without reading a record; or by titles where ids mean nothing.</summary>
internal static class VintageComparison
{
    internal static VintageDifference Between(
        string nameBefore,
        IEnumerable<(string Id, long Fingerprint)> before,
        IEnumerable<(string Id, long Fingerprint)> after
    )
    {
        Dictionary<string, long> old = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach ((string id, long fingerprint) in before)
        {
            old.Add(id, fingerprint);
            order.Add(id);
        }
        ImmutableArray<string>.Builder kept = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder changed = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder added = ImmutableArray.CreateBuilder<string>();
        foreach ((string id, long fingerprint) in after)
        {
            (
                !old.Remove(id, out long was) ? added
                : was == fingerprint ? kept
                : changed
            ).Add(id);
        }
        return new VintageDifference(
            nameBefore,
            kept.DrainToImmutable(),
            changed.DrainToImmutable(),
            added.DrainToImmutable(),
            [.. order.Where(old.ContainsKey)]
        );
    }

    /// <summary>For sources whose ids are places in a file. Of several that look alike, each is found again once.</summary>
    internal static VintageDifference ByTitle(
        string nameBefore,
        IEnumerable<(string Id, string? Known)> before,
        IEnumerable<(string Id, string? Known)> after
    )
    {
        Dictionary<string, Queue<string>> old = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach ((string id, string? known) in before)
        {
            order.Add(id);
            if (known is not null)
            {
                if (!old.TryGetValue(known, out Queue<string>? alike))
                {
                    old.Add(known, alike = new());
                }
                alike.Enqueue(id);
            }
        }
        HashSet<string> found = new(StringComparer.Ordinal);
        ImmutableArray<string>.Builder kept = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder added = ImmutableArray.CreateBuilder<string>();
        foreach ((string id, string? known) in after)
        {
            if (known is not null && old.TryGetValue(known, out Queue<string>? alike) && alike.Count > 0)
            {
                _ = found.Add(alike.Dequeue());
                kept.Add(id);
            }
            else
            {
                added.Add(id);
            }
        }
        return new VintageDifference(
            nameBefore,
            kept.DrainToImmutable(),
            [],
            added.DrainToImmutable(),
            [.. order.Where(id => !found.Contains(id))]
        )
        {
            IsByTitle = true,
        };
    }
}
