using System.Text.Json;
using Regalia.Presentation.Json;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>Rankings as JSON; a missing number is null.</summary>
internal static class LeadershipJson
{
    internal static void WriteResults(Utf8JsonWriter json, TechnologyResults results)
    {
        json.WriteBoolean("synthetic", results.IsSynthetic);
        json.WriteStrings("incompleteParts", results.IncompleteParts);
        json.WriteString(
            "asOf",
            results.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
        json.WriteString("resultsSha256", results.Digest);
        json.WriteStartObject("monopolyRiskRule");
        json.WriteNumber("leadingInstitutions", MonopolyRisk.Institutions);
        json.WriteNumber("highInstitutions", MonopolyRisk.HighInstitutions);
        json.WriteNumber("highLeadRatio", MonopolyRisk.HighRatio);
        json.WriteNumber("mediumInstitutions", MonopolyRisk.MediumInstitutions);
        json.WriteNumber("mediumLeadRatio", MonopolyRisk.MediumRatio);
        json.WriteString("status", MonopolyRisk.Unverified);
        json.WriteEndObject();
    }

    internal static void WriteTechnology(Utf8JsonWriter json, MatchedTechnology technology)
    {
        json.WriteString("technology", technology.Id);
        json.WriteString("name", technology.Name);
        json.WriteString("category", technology.Category);
        json.WriteString("stage", technology.Stage);
        json.WriteString("status", LeadershipWords.Status(technology));
    }

    internal static void WriteRanked(Utf8JsonWriter json, TechnologyLeadership one, int countries)
    {
        json.WriteStartObject();
        WriteTechnology(json, one.Technology);
        json.WriteNumber("firstYear", one.Window.First);
        json.WriteNumber("lastYear", one.Window.Last);
        json.WriteString("counting", LeadershipWords.Counting(one.Counting));
        json.WriteNumber("topPercent", (int)one.Top);
        WriteLead(json, one.Lead);
        WriteSureness(json, one.Interval);
        json.WriteBoolean("methodSensitive", one.IsMethodSensitive);
        WriteCoverage(json, one.Coverage);
        json.WriteStartArray("thresholds");
        foreach (TopThreshold threshold in one.Thresholds)
        {
            json.WriteStartObject();
            json.WriteNumber("year", threshold.Year);
            json.WriteNumber("works", threshold.Works);
            json.WriteNumberOrNull("citations", threshold.Works == 0 ? null : threshold.Citations);
            json.WriteNumber("above", threshold.Above);
            json.WriteNumber("at", threshold.At);
            json.WriteNumberOrNull("weightAt", threshold.At == 0 ? null : threshold.Weight);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("countries");
        foreach (CountryStanding country in one.Countries.Take(countries))
        {
            json.WriteStartObject();
            json.WriteString("country", CountryNames.Iso3(country.Country));
            json.WriteString("name", CountryNames.Name(country.Country));
            WriteFigures(json, country.Figures);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("institutionCount", one.InstitutionCount);
        json.WriteStartArray("institutions");
        foreach (InstitutionStanding institution in one.Institutions)
        {
            json.WriteStartObject();
            json.WriteString(
                "institution",
                "I" + institution.Institution.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
            json.WriteString("name", institution.Institution.Name);
            json.WriteString("country", CountryNames.Iso3(institution.Institution.Country));
            WriteFigures(json, institution.Figures);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteGroups(json, one);
        json.WriteStartArray("methods");
        foreach (MethodOutcome method in one.Methods)
        {
            json.WriteStartObject();
            json.WriteString("counting", LeadershipWords.Counting(method.Counting));
            json.WriteNumber("topPercent", (int)method.Top);
            WriteLead(json, method.Lead);
            json.WriteBoolean("otherLeader", method.IsOtherLeader);
            json.WriteBoolean("otherRisk", method.IsOtherRisk);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteFigures(Utf8JsonWriter json, Standing figures)
    {
        json.WriteNumber("rank", figures.Rank);
        json.WriteNumber("publications", figures.Publications);
        json.WriteNumber("works", figures.Works);
        json.WriteNumber("topCredit", figures.TopCredit);
        json.WriteNumberOrNull("shareOfTop", figures.ShareOfTop);
        json.WriteNumberOrNull("shareOfPublications", figures.ShareOfPublications);
        json.WriteNumberOrNull("topRate", figures.TopRate);
        json.WriteNumber("hIndex", figures.HIndex);
        json.WriteNumberOrNull("shareLow", figures.Interval?.Share.Low);
        json.WriteNumberOrNull("shareHigh", figures.Interval?.Share.High);
        json.WriteNumberOrNull("rankLow", figures.Interval?.Rank.Low);
        json.WriteNumberOrNull("rankHigh", figures.Interval?.Rank.High);
    }

    private static void WriteLead(Utf8JsonWriter json, Lead lead)
    {
        json.WriteStrings("leaders", lead.Leaders.Select(l => CountryNames.Iso3(l)!));
        json.WriteString("second", CountryNames.Iso3(lead.Second));
        json.WriteNumberOrNull("leadRatio", lead.Ratio);
        json.WriteString("monopolyRisk", lead.Risk is { } risk ? LeadershipWords.Risk(risk.Level) : null);
        json.WriteNumberOrNull("institutionsInLeader", lead.Risk?.InLeader);
        json.WriteNumberOrNull("institutionsLeading", lead.Risk?.Leading);
    }

    private static void WriteSureness(Utf8JsonWriter json, LeadInterval? interval)
    {
        json.WriteStartObject("intervals");
        json.WriteNumber("replicates", interval?.Replicates ?? 0);
        json.WriteNumber("replicatesUsed", interval?.Used ?? 0);
        json.WriteNumberOrNull("leadRatioLow", Finite(interval?.Ratio?.Low));
        json.WriteNumberOrNull("leadRatioHigh", Finite(interval?.Ratio?.High));
        json.WriteNumberOrNull("leaderLeads", interval?.LeaderLeads);
        json.WriteNumberOrNull("riskHigh", interval?.High);
        json.WriteNumberOrNull("riskMedium", interval?.Medium);
        json.WriteNumberOrNull("riskLow", interval?.Low);
        json.WriteEndObject();
    }

    private static double? Finite(double? number) => number is { } n && double.IsFinite(n) ? n : null;

    private static void WriteCoverage(Utf8JsonWriter json, WindowCoverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("works", coverage.Works);
        json.WriteNumber("topWorks", coverage.TopWorks);
        json.WriteBoolean("smallSample", coverage.IsSmall);
        json.WriteNumberOrNull("unlocated", coverage.UnlocatedShare);
        json.WriteNumberOrNull("unlocatedTop", coverage.UnlocatedTopShare);
        json.WriteNumber("worksWithoutCountry", coverage.WorksWithoutCountry);
        WriteYears(json, "yearsWithoutWorks", coverage.YearsWithoutWorks);
        WriteYears(json, "thresholdZero", coverage.ZeroThresholds);
        WriteYears(json, "youngYears", coverage.YoungYears);
        json.WriteEndObject();
    }

    private static void WriteYears(Utf8JsonWriter json, string name, IEnumerable<int> years)
    {
        json.WriteStartArray(name);
        foreach (int year in years)
        {
            json.WriteNumberValue(year);
        }
        json.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, TechnologyLeadership one)
    {
        json.WriteStartArray("groups");
        foreach (GroupStanding group in one.Groups)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Group.Id);
            json.WriteString("name", group.Group.Name);
            json.WriteStrings("members", group.Group.Members.Select(m => CountryNames.Iso3(m)!));
            json.WriteNumberOrNull("membersAsOf", group.Group.AsOf);
            json.WriteString("membersSource", group.Group.Source);
            WriteFigures(json, group.Figures);
            json.WriteString("bestOutside", CountryNames.Iso3(group.BestOutside));
            json.WriteNumberOrNull("ratioToOutside", group.RatioToOutside);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
