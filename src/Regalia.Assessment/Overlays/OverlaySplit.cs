using System.Collections.Immutable;
using Regalia.Assessment.Documents;

namespace Regalia.Assessment.Overlays;

/// <summary>Splits an overlay into one part for each ministry. Every entry goes to one part, verbatim.</summary>
/// <remarks>
/// A part says in <c>part</c> whose it is and in <c>part_of</c> at which places of the whole its entries stand, so that
/// <see cref="OverlayMerge"/> gives the whole back byte for byte. Of the entries of others it tells no more than their
/// number. What belongs to no entry, comments at the head of the file above all, is in every part.
/// </remarks>
public static class OverlaySplit
{
    /// <summary>What <c>part</c> says where an entry names no ministry.</summary>
    public const string NoMinistry = "(no ministry)";

    /// <summary>The parts in ordinal order of ministries; entries that name none are the last one.</summary>
    public static ImmutableArray<OverlayPart> Of(EntryDocument whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        EntryOrder order = EntryOrder.Parse(whole.Setting(OverlayForm.PartOf)) ?? EntryOrder.Of(whole);
        return
        [
            .. OverlayForm
                .ListNames.SelectMany(list => whole.Entries(list))
                .Select(MinistryOf)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(m => m is null)
                .ThenBy(m => m, StringComparer.Ordinal)
                .Select(ministry => PartOf(whole, ministry, order)),
        ];
    }

    private static OverlayPart PartOf(EntryDocument whole, string? ministry, EntryOrder order)
    {
        EntryDocument part = whole;
        foreach (string list in OverlayForm.ListNames)
        {
            part = part.Without(list, e => !string.Equals(MinistryOf(e), ministry, StringComparison.OrdinalIgnoreCase));
        }

        int entries = OverlayForm.ListNames.Sum(list => part.Entries(list).Length);
        part = part.SetSetting(OverlayForm.Part, ministry ?? NoMinistry)
            .SetSetting(OverlayForm.PartOf, order.For(part).ToString());
        return new OverlayPart(ministry, entries, part);
    }

    private static string? MinistryOf(Entry entry) => new OverlayEntry("", entry, []).Text("ministry");
}
