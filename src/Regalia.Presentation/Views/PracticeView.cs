using System.Collections.Immutable;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Practices;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>One practice.</summary>
public static class PracticeView
{
    private const string NotSaid = "the source does not say";

    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(practice);
        var report = PracticeReport.Of(source.Release, source.Result.Selection, practice, source.ShowsRestricted);
        PracticeProfile profile = report.Profile;
        return new View(
            "practice-" + practice.Id,
            new Publication(
                practice.Name,
                practice.Description.TrimEnd('.') + ".",
                [
                    new Facts(Fields(source, profile)),
                    .. profile.Cautions.Select(c => new Note(NoteKind.Caution, c.Text)),
                    Gaps(source, profile),
                    new Paragraph(Prose.To("All practices", PageAddress.Practices)),
                ]
            )
            {
                Kicker = profile.JurisdictionName + (practice.Since is { } year ? ", since " + Figures.Raw(year) : ""),
            },
            report.Csv,
            report.Json,
            PracticeColumns.All
        )
        {
            Command = "regalia practice show " + practice.Id + MeasureWords.Options(source.Result) + " --csv",
        };
    }

    private static ImmutableArray<Fact> Fields(ViewSource source, PracticeProfile profile)
    {
        Practice practice = profile.Practice;
        return
        [
            new("Whose", Whose(source, profile)),
            new("Since", practice.Since is { } year ? Figures.Raw(year) : NotSaid),
            new(
                "Standing",
                string.Equals(practice.Standing, "unknown", StringComparison.Ordinal)
                    ? "unknown: " + NotSaid
                    : PracticeWords.Standing(practice)
            ),
            new("Run by", practice.Actor ?? NotSaid),
            new("Approach", practice.Approach),
            new("Kind of measure", practice.Category),
            new("Stages of protection", string.Join(", ", practice.Stages)),
            new("Layers it reaches", string.Join("; ", practice.Layers.Select(ProtectionLayers.Name))),
            new("Meant for", practice.Target ?? NotSaid),
            new("Provides", practice.Provides.IsEmpty ? "unknown: not coded" : string.Join(", ", practice.Provides)),
            new("Asks", practice.Asks ?? NotSaid),
            new("To carry it over", practice.Transfer ?? NotSaid),
            new("Effect", "no evidence of effect is in this release"),
            new("Read at", MeasureWords.Source(practice.Address)),
            new("Status", MeasureWords.Status(practice.Status)),
            .. practice.Note is { } note ? new[] { new Fact("Note", note) } : [],
        ];
    }

    private static Prose Whose(ViewSource source, PracticeProfile profile)
    {
        Country? country = Iso3.TryParse(profile.Practice.Jurisdiction, out Iso3 code)
            ? source.Release.Country(code)
            : null;
        return (country is null ? profile.JurisdictionName : MeasureWords.Profile(country))
            + (
                profile.Members.IsEmpty
                    ? ""
                    : "; members that this release knows: " + string.Join(", ", profile.Members)
            );
    }

    private static Section Gaps(ViewSource source, PracticeProfile profile) =>
        new(
            "gaps",
            "Gaps it closes, and who has them",
            profile.Addresses.IsEmpty
                ? [new Paragraph("None of the framework's indicators. Which gap a practice closes is our own coding.")]
                : [.. profile.Addresses.Select(gap => Gap(source, gap))]
        );

    private static Section Gap(ViewSource source, AddressedGap gap) =>
        new(
            "gap-" + MeasureWords.Anchor(gap.Indicator.Id),
            gap.Indicator.Name,
            gap.IsMeasured
                ?
                [
                    new Paragraph(
                        MeasureWords.Indicator(gap.Indicator)
                            + " · "
                            + Prose.To(
                                "Other practices for this gap",
                                PageAddress.Practices.With("gap", gap.Indicator.Id)
                            )
                    ),
                    new Facts([.. Standings(source, gap)]),
                ]
                : [new Paragraph("Not yet measured: where other countries stand is unknown.")]
        );

    private static IEnumerable<Fact> Standings(ViewSource source, AddressedGap gap)
    {
        foreach (
            (string term, Func<IndicatorStanding, bool> fits) in ((string, Func<IndicatorStanding, bool>)[])
                [
                    ("No", s => s is { State: EvidenceState.No, IsGap: true }),
                    ("None found", s => s is { State: EvidenceState.NoneFound, IsGap: true }),
                    ("Below the full score", s => s is { State: EvidenceState.Value, IsGap: true }),
                    ("Unknown", s => s.State == EvidenceState.Unknown),
                    ("Not applicable", s => s.State == EvidenceState.NotApplicable),
                    ("No gap", s => s.Score >= 100),
                ]
        )
        {
            IndicatorStanding[] found = [.. gap.Others.Where(fits)];
            if (found.Length > 0)
            {
                yield return new Fact(term, Prose.Join(", ", found.Select(s => Standing(source, s))));
            }
        }
    }

    private static Prose Standing(ViewSource source, IndicatorStanding standing) =>
        Prose.To(standing.Country.Name, PageAddress.Evidence(standing.Country.Code, standing.Indicator.Id))
        + (
            standing is not { State: EvidenceState.Value, IsGap: true } ? ""
            : source.ShowsRestricted || standing.MayBePassedOn(source.Release)
                ? " (score " + Figures.Score(standing.Score) + ")"
            : " (score withheld)"
        )
        + (
            standing.Value is null || standing.IsVerified
                ? Prose.None
                : " " + Prose.Strong(StatusWords.Of(VerificationStatus.Unverified))
        );
}
