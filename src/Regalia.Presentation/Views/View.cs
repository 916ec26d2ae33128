using System.Collections.Immutable;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>
/// One answer with all its faces: what a page shows, and the same as data. The command line, the dashboard and the written site
/// take it from here, so that they give the same digits.
/// </summary>
/// <param name="Name">Stem of its files: <c>country-VNM</c>; lower-case words, ISO codes and ids, joined by hyphens.</param>
/// <param name="Page">What people read; Markdown is written from it.</param>
/// <param name="Csv">Its main table in full digits, byte for byte what the command line writes; made when asked for.</param>
/// <param name="Json">The same in the frame of <see cref="Json.Envelope"/>, without a line break at the end.</param>
/// <param name="Columns">What the columns of <paramref name="Csv"/> mean, in its order.</param>
public sealed record View(
    string Name,
    Publication Page,
    Func<string> Csv,
    Func<string> Json,
    ImmutableArray<BundleColumn> Columns
)
{
    /// <summary>The command that writes the same CSV without a server: <c>regalia country show VNM --csv</c>; null if there is none.</summary>
    public string? Command { get; init; }

    /// <summary>
    /// Files to pack instead of the main table with its codebook: a whole bundle that has codebook, licences and manifest already;
    /// null to have them made.
    /// </summary>
    public Func<IEnumerable<BundleFile>>? Bundle { get; init; }

    /// <summary>Ids of the sources whose values it shows, for the licences that travel with it.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}
