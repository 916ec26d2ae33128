using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Evidence;

/// <summary>The results of a scan of publications that indicators of a release were taken from.</summary>
/// <param name="Snapshot">Name of the snapshot that was scanned.</param>
/// <param name="Digest">SHA-256 over the content of the results, in hex.</param>
/// <param name="AsOf">Citations are as of this day; <see langword="null"/> if unknown.</param>
/// <param name="From">First publication year counted.</param>
/// <param name="To">Last publication year counted.</param>
/// <param name="Places">How many ranks lead.</param>
/// <param name="IsSynthetic">Whether the snapshot was made up: then so is every number that rests on it.</param>
/// <param name="YoungYears">Years of these whose last works had under two years to be cited.</param>
/// <param name="Technologies">Ids of the technologies that count.</param>
/// <param name="Drafts">Ids of those among them whose definitions are drafts.</param>
/// <param name="DraftsLeftOut">Ids of technologies of the results that do not count, for their definitions are drafts.</param>
/// <param name="WithoutWorks">Ids of technologies that do not count, for the window holds no located top credit of theirs.</param>
public sealed record TechnologyOrigin(
    string Snapshot,
    string Digest,
    DateOnly? AsOf,
    int From,
    int To,
    int Places,
    bool IsSynthetic,
    ImmutableArray<int> YoungYears,
    ImmutableArray<string> Technologies,
    ImmutableArray<string> Drafts,
    ImmutableArray<string> DraftsLeftOut,
    ImmutableArray<string> WithoutWorks
)
{
    /// <summary>In one line, for every output to name.</summary>
    public string Text
    {
        get
        {
            string day = AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";
            string technologies = Technologies.Length == 1 ? "technology" : "technologies";
            return (IsSynthetic ? "SYNTHETIC DATA of " : "")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Snapshot} (results {Digest[..Math.Min(12, Digest.Length)]}, citations as of {day}, works of {From}..{To}, {Technologies.Length} {technologies}"
                )
                + (
                    YoungYears.IsEmpty
                        ? ""
                        : ", those of "
                            + string.Join(' ', YoungYears.Select(Year))
                            + " with under two years to be cited"
                )
                + Apart(Drafts, "by a draft definition")
                + Apart(DraftsLeftOut, "left out as a draft")
                + Apart(WithoutWorks, "without works")
                + ")";
        }
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Apart(ImmutableArray<string> ids, string why) =>
        ids.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $", {ids.Length} {why}");
}
