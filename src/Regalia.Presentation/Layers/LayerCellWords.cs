using System.Collections.Immutable;
using Regalia.Assessment.Layers;
using Regalia.Evidence;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Layers;

/// <summary>The words in a cell of the picture of layers.</summary>
internal static class LayerCellWords
{
    private const int LinesShown = 7;

    /// <summary>"2 duties, unverified", "left out".</summary>
    internal static string Head(LayerReach reach) =>
        reach.State == LayerState.Reached
            ? LayerWords.Count(reach.Provisions.Length, reach.Provides, LayerWords.Plural(reach.Provides))
                + (reach.IsUnverified ? ", unverified" : "")
            : LayerWords.Of(reach.State);

    /// <summary>The head and everything behind it.</summary>
    internal static string InFull(LayerReach reach) =>
        Entries(reach).ToArray() is [_, ..] entries ? Head(reach) + ": " + string.Join("; ", entries) : Head(reach);

    /// <summary>Lines below the head, as many as are shown.</summary>
    /// <param name="reach">What reaches the layer.</param>
    /// <param name="size">Font size.</param>
    /// <param name="width">Width of a line.</param>
    internal static ImmutableArray<string> Lines(LayerReach reach, double size, double width)
    {
        string bullet = reach.State == LayerState.Reached ? "· " : "";
        string[] entries = [.. Entries(reach)];
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach ((int place, string entry) in entries.Index())
        {
            ImmutableArray<string> wrapped = TextWidth.Wrap(entry, size, width - TextWidth.Of(bullet, size), 3);
            // Room for "and n more", unless this is the last.
            if (lines.Count + wrapped.Length > LinesShown - (place + 1 < entries.Length ? 1 : 0))
            {
                lines.Add("and " + LayerWords.Count(entries.Length - place, "more", "more"));
                break;
            }
            lines.AddRange(wrapped.Select((line, number) => number == 0 ? bullet + line : line));
        }
        return lines.ToImmutable();
    }

    private static IEnumerable<string> Entries(LayerReach reach) =>
        reach.State switch
        {
            LayerState.Reached => reach.Provisions.Select(Entry),
            LayerState.Unknown when reach.Signals.IsEmpty => ["no indicator would tell"],
            LayerState.Unknown => reach
                .Signals.Where(s => s.Finding == LayerState.Unknown)
                .Select(s => "not known: " + s.Indicator.Name),
            LayerState.LeftOut when reach.Signals.IsEmpty => [LayerWords.NoneNamed(reach)],
            LayerState.LeftOut =>
            [
                LayerWords.Count(
                    reach.Signals.Count(s => s.Finding == LayerState.LeftOut),
                    "indicator looked at: it does not reach",
                    "indicators looked at: none reaches"
                ),
            ],
            _ => [],
        };

    private static string Entry(Provision provision)
    {
        string[] marks =
        [
            .. provision.Via is { } group ? ["via " + group] : Array.Empty<string>(),
            .. provision.IsPrivate ? ["own answer"] : Array.Empty<string>(),
            .. !provision.IsPrivate && provision.Status == VerificationStatus.Unverified
                ? ["unverified"]
                : Array.Empty<string>(),
            .. provision.IsStandingUnknown ? ["standing unknown"] : Array.Empty<string>(),
        ];
        return provision.Name + (marks.Length == 0 ? "" : " (" + string.Join(", ", marks) + ")");
    }
}
