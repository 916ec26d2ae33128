using Regalia.Assessment.Gaps;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Presentation.Practices;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>What other countries do about the gaps that are told.</summary>
internal static class PracticesSection
{
    internal static Section Of(ReportScope scope) =>
        new(
            "practices",
            "Practices of similar countries",
            [
                new Paragraph(
                    "The most similar countries first, by income group, region, stock of know-how and profile of readiness. "
                        + "A practice that the library does not have is no proof that there is none."
                ),
                .. scope.Gaps.IsEmpty
                    ? (IEnumerable<Block>)[new Note(NoteKind.Empty, "There is no gap to find practices for.")]
                    : [new CardList([.. scope.Gaps.Select(gap => Card(scope, gap))])],
            ]
        );

    /// <summary>Name of the country or group whose a practice is.</summary>
    internal static string Whose(ReportScope scope, Practice practice) =>
        PracticeJurisdictions.Name(scope.Release, practice.Jurisdiction);

    private static Card Card(ReportScope scope, Gap gap) =>
        new(
            "practices-" + gap.Indicator.Id.ToLowerInvariant().Replace('_', '-'),
            gap.Indicator.GapAction?.TrimEnd('.') ?? gap.Indicator.Name,
            gap.Practices.IsEmpty
                ? [new Note(NoteKind.Empty, "No practice of another country that addresses this is in the release.")]
                : [new BulletList([.. gap.Practices.Select(match => Item(scope, match))])]
        )
        {
            Kicker = gap.Indicator.GapAction is null ? null : "Gap: " + gap.Indicator.Name,
        };

    private static Prose Item(ReportScope scope, MatchedPractice match)
    {
        Practice practice = match.Practice;
        Prose name = Link.Out(practice.Address) is { } link ? Prose.To(practice.Name, link) : practice.Name;
        return Prose.Strong(Whose(scope, practice) + ": ")
            + name
            + (practice.Since is { } year ? ", since " + Bundles.Digits.Of(year) : "")
            + ", "
            + (practice.Status == VerificationStatus.Sourced ? "sourced" : Prose.Strong("unverified"))
            + (practice.Standing is "unknown" ? ", standing unknown. " : ", " + PracticeWords.Standing(practice) + ". ")
            + practice.Description.TrimEnd('.')
            + "."
            + (practice.Asks is { } asks ? " Asks: " + asks.TrimEnd('.') + "." : "")
            + (practice.Transfer is { } transfer ? " To carry it over: " + transfer.TrimEnd('.') + "." : "")
            + Prose.Quiet(" Likeness: " + match.Similarity.Reason + ".");
    }
}
