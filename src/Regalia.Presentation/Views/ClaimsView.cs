using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Claims;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Published claims: as the release holds them, and with a verdict of each source where a store is open.</summary>
public static class ClaimsView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Incidents is { Snapshots.IsEmpty: false } archive)
        {
            return Checked(source, archive);
        }
        ClaimReport report = ClaimReport.All(source.Release);
        return new View("claims", Page(report), report.Csv, report.Json, ClaimReport.Columns)
        {
            Command = "regalia claim list --csv",
        };
    }

    private static View Checked(ViewSource source, IncidentArchive archive)
    {
        ImmutableArray<CheckedClaim> claims =
        [
            .. PublishedClaim.All(source.Release).Select(claim => claim.Check(archive, mainOnly: true)),
        ];
        var report = new ClaimCheckReport(source.Release, claims, archive.Classifier.RulesDigest);
        return new View(
            "claims",
            ClaimVerdicts.Page(claims, archive),
            report.Csv,
            report.Json,
            ClaimCheckReport.Columns
        )
        {
            Command = "regalia claim check --store DIR --csv",
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
                + ". Each is a calculation that can be run again and contested; it needs a store of incident records, and until one is open it stands here with its author.",
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
                    new Fact("Figure as published", claim.Value ?? "no figure"),
                    new Fact("Years", ClaimWords.Years(claim)),
                    new Fact("Kind", ClaimWords.Kind(claim)),
                    new Fact("Published in", claim.PublishedIn),
                    new Fact("Status", Prose.Strong(ClaimWords.Check(claim))),
                    new Fact("How it is counted", Prose.To("Readings of " + claim.Id, PageAddress.Claim(claim.Id))),
                    new Fact("Id", Prose.Code(claim.Id)),
                ]),
            ]
        )
        {
            Kicker = $"{claim.PublishedIn} · {ClaimWords.Years(claim)}",
        };
}
