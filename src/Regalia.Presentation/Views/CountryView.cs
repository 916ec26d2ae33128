using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>A country's profile.</summary>
public static class CountryView
{
    /// <summary>Makes the view.</summary>
    /// <exception cref="ArgumentException">The assessment does not hold the country.</exception>
    public static View Of(ViewSource source, Country country)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(country);
        CountryAssessment assessment =
            source.Result.Countries.FirstOrDefault(c => c.Country.Code == country.Code)
            ?? throw new ArgumentException(
                $"\"{country.Code.ToString()}\" is no country of this assessment",
                nameof(country)
            );
        var subject = new ProfileSubject(source, assessment);
        return new View(
            "country-" + country.Code.ToString(),
            Page(subject),
            () => ProfileCsv.Of(source.Result, assessment, source.ShowsRestricted),
            () => AssessmentJson.WriteProfile(source.Result, assessment, source.ShowsRestricted),
            ProfileCsv.Columns
        )
        {
            Command = $"regalia country show {country.Code.ToString()} --csv",
            Bundle = () => AssessmentBundle.Files(source.Result, [country.Code], source.ShowsRestricted),
            Sources = [.. UsedSource.Of(subject.Scope).Select(u => u.Source.Id)],
        };
    }

    private static Publication Page(ProfileSubject subject) =>
        new(
            subject.Name,
            ProfileFinding.Standfirst(subject),
            [
                ProfileScores.KeyFigures(subject),
                ProfileFinding.Section(subject),
                ProfileScores.Section(subject),
                ProfileGaps.Section(subject),
                ProfileStrengths.Section(subject),
                ProfilePeers.Section(subject),
                ProfileIndicators.Section(subject),
                ProfileIncidents.Section(subject),
                ProfileCommitments.Positions(subject),
                ProfileCommitments.Layers(subject),
                ProfileLimits.Sectors(subject),
                ProfileLimits.Section(subject),
                ProfileLimits.Changes(subject),
                ProfileLimits.Onward(subject),
            ]
        )
        {
            Kicker = $"Country profile · {subject.Country.Region} · {subject.Country.IncomeGroup}",
        };
}
