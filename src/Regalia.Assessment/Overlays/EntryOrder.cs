using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Documents;

namespace Regalia.Assessment.Overlays;

/// <summary>
/// Where the entries of a part stand in the whole, as one text: <c>answers 41 3=PRE_CERT | sectors 2 1=Rice%20breeding</c>.
/// It names the part's own entries alone; of all others it tells how many there are.
/// </summary>
/// <param name="Places">For each list a key for each place of the whole; null where another part has it.</param>
internal sealed record EntryOrder(ImmutableDictionary<string, ImmutableArray<string?>> Places)
{
    // More entries than a file of the largest size could hold: such a number is no order but a mistake.
    private const int Most = 1_000_000;

    /// <summary>The whole order of a document.</summary>
    public static EntryOrder Of(EntryDocument document) =>
        new(
            OverlayForm.ListNames.ToImmutableDictionary(
                list => list,
                list => document.Entries(list).Select(e => (string?)e.Key).ToImmutableArray(),
                StringComparer.Ordinal
            )
        );

    /// <summary>Reads the text; null where it is not of this form.</summary>
    public static EntryOrder? Parse(string? text)
    {
        string[] halves = (text ?? "").Split('|');
        if (halves.Length != OverlayForm.ListNames.Length)
        {
            return null;
        }

        var places = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string?>>(StringComparer.Ordinal);
        foreach ((string list, string half) in OverlayForm.ListNames.Zip(halves))
        {
            string[] words = half.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (
                words is not [var name, var total, .. var own]
                || !string.Equals(name, list, StringComparison.Ordinal)
                || !TryWhole(total, out int count)
                || count > Most
            )
            {
                return null;
            }

            string?[] keys = new string?[count];
            foreach (string[] pair in own.Select(word => word.Split('=', 2)))
            {
                if (
                    pair is not [var place, { Length: > 0 } key]
                    || !TryWhole(place, out int at)
                    || at < 1
                    || at > count
                    || keys[at - 1] is not null
                )
                {
                    return null;
                }

                keys[at - 1] = Uri.UnescapeDataString(key);
            }

            if (keys.OfType<string>().Distinct(StringComparer.Ordinal).Count() < keys.OfType<string>().Count())
            {
                return null;
            }

            places[list] = [.. keys];
        }

        return new EntryOrder(places.ToImmutable());
    }

    /// <summary>What two parts of one whole know together; null where they are not parts of one whole.</summary>
    public EntryOrder? With(EntryOrder other)
    {
        var places = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string?>>(StringComparer.Ordinal);
        foreach ((string list, ImmutableArray<string?> keys) in Places)
        {
            ImmutableArray<string?> others = other.Places[list];
            if (
                keys.Length != others.Length
                || keys.Zip(others)
                    .Any(p => p is ({ } one, { } two) && !string.Equals(one, two, StringComparison.Ordinal))
            )
            {
                return null;
            }

            ImmutableArray<string?> both = [.. keys.Zip(others, (one, two) => one ?? two)];
            if (both.OfType<string>().Distinct(StringComparer.Ordinal).Count() < both.OfType<string>().Count())
            {
                return null;
            }

            places[list] = both;
        }

        return new EntryOrder(places.ToImmutable());
    }

    /// <summary>The order as a part may know it: without the names of entries that it does not have.</summary>
    public EntryOrder For(EntryDocument part) =>
        new(
            Places.ToImmutableDictionary(
                pair => pair.Key,
                pair =>
                {
                    HashSet<string> own = new(part.Entries(pair.Key).Select(e => e.Key), StringComparer.Ordinal);
                    return pair
                        .Value.Select(key => key is not null && own.Contains(key) ? key : null)
                        .ToImmutableArray();
                },
                StringComparer.Ordinal
            )
        );

    // Names of sectors hold spaces; an escaped key never does.
    public override string ToString() =>
        string.Join(
            " | ",
            OverlayForm.ListNames.Select(list =>
                string.Join(
                    ' ',
                    Places[list]
                        .Index()
                        .Where(place => place.Item is not null)
                        .Select(place => Digits(place.Index + 1) + "=" + Uri.EscapeDataString(place.Item!))
                        .Prepend(Digits(Places[list].Length))
                        .Prepend(list)
                )
            )
        );

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
