using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Claims;

namespace Regalia.Presentation.Claims;

/// <summary>A claim with what the records of a store make of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Statement">What it says, in our words.</param>
/// <param name="Value">The figure it states, in its own words; null if none.</param>
/// <param name="PublishedIn">Where it was published; null for a question of our own.</param>
/// <param name="Definition">How it is counted; null if it cannot be.</param>
/// <param name="WhyNot">Why it cannot be checked; null if it was.</param>
/// <param name="Findings">What was found; empty if it cannot be checked.</param>
public sealed record CheckedClaim(
    string Id,
    string Statement,
    string? Value,
    string? PublishedIn,
    ClaimDefinition? Definition,
    string? WhyNot,
    ImmutableArray<ClaimFinding> Findings
)
{
    /// <summary>A claim of the release, or a question of our own, with what is found.</summary>
    /// <param name="published">The claim of the release; null for a question of our own.</param>
    /// <param name="definition">How it is counted; null if that is not written.</param>
    /// <param name="check">The check.</param>
    /// <param name="mainOnly">Whether to count by main readings only.</param>
    public static CheckedClaim Of(Claim? published, ClaimDefinition? definition, ClaimCheck check, bool mainOnly)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new(
            published?.Id ?? definition?.Id ?? throw new ArgumentException("neither of the two", nameof(published)),
            published?.Statement ?? definition?.Statement ?? "",
            published?.Value,
            published?.PublishedIn,
            definition,
            definition is null ? ClaimBook.WhyNot(published!) : null,
            definition is null ? [] : check.Run(definition, mainOnly)
        );
    }

    /// <summary>All claims of a release, by id, and the questions of our own that the book adds.</summary>
    public static IEnumerable<(Claim? Published, ClaimDefinition? Definition)> Pairs(
        IEnumerable<Claim> published,
        ClaimBook book
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        Claim[] all = [.. published];
        // Without its statement a claim is not one that a release holds, but one that this release lacks.
        return all.OrderBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => ((Claim?)c, book.Find(c.Id)))
            .Concat(
                book.Claims.Where(d =>
                        d.Statement is not null && !all.Any(c => string.Equals(c.Id, d.Id, StringComparison.Ordinal))
                    )
                    .Select(d => ((Claim?)null, (ClaimDefinition?)d))
            );
    }
}
