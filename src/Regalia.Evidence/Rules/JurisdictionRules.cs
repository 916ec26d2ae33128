using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Rules;

/// <summary>A country is assessed or only referred to, never both: its positions would count twice.</summary>
internal static class JurisdictionRules
{
    internal static void Check(ReleaseRecords records, FaultLog log)
    {
        HashSet<string> countries = [.. records.Countries.Select(country => country.Code.ToString())];
        foreach (Jurisdiction jurisdiction in records.Jurisdictions.Where(j => countries.Contains(j.Code)))
        {
            log.Cell(
                records.FileOf("jurisdictions"),
                jurisdiction.Row,
                "code",
                jurisdiction.Code,
                "a jurisdiction that is not in countries.csv",
                "remove it here, or there"
            );
        }
    }
}
