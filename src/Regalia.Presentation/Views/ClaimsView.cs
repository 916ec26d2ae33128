using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Claims;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Published claims, as the release holds them.</summary>
public static class ClaimsView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ClaimReport report = ClaimReport.All(source.Release);
        return new View("claims", Page(report), report.Csv, report.Json, ClaimReport.Columns)
        {
            Command = "regalia claim list --csv",
        };
    }

    private static Publication Page(ClaimReport report) =>
        new(
            "Published claims",
            Prose.Strong(
                report.Claims.Length == 1
                    ? "One published statement, not yet checked here"
                    : $"{Digits.Of(report.Claims.Length)} published statements, none of them checked here yet"
            )
                + ". Each will become a calculation that can be run again and contested; until then it stands here with its author.",
            report.Claims.IsEmpty
                ? [new Note(NoteKind.Empty, "This release holds no claims.")]
                : [new Note(NoteKind.Reading, ClaimWords.Whose), new CardList([.. report.Claims.Select(Card)])]
        )
        {
            Kicker = "Claims",
        };

    private static Card Card(Claim claim) =>
        new(
            Anchor.Of(claim.Id),
            claim.Statement,
            [
                new Facts([
                    new Fact("It states", claim.Value ?? "no figure"),
                    new Fact("Years", ClaimWords.Years(claim)),
                    new Fact("Kind", ClaimWords.Kind(claim)),
                    new Fact("Published in", claim.PublishedIn),
                    new Fact("Status", Prose.Strong(ClaimWords.Check(claim))),
                    new Fact("Id", Prose.Code(claim.Id)),
                ]),
            ]
        )
        {
            Kicker = $"{claim.PublishedIn} · {ClaimWords.Years(claim)}",
        };
}
